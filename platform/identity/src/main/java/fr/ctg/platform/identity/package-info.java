/** Who is calling and for which organisation, read from the OIDC token. A token acts for its own organisation only. */
@NullMarked
package fr.ctg.platform.identity;

import org.jspecify.annotations.NullMarked;
