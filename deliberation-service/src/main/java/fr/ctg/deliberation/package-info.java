/** Municipal votes: councils, sittings, deliberations, and when an act becomes executory. */
@NullMarked
package fr.ctg.deliberation;

import org.jspecify.annotations.NullMarked;
