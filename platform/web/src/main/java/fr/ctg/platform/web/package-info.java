/** What every HTTP answer of the suite has in common: a trace id, parameters that are never ignored, keyset pages, and the one clock. */
@NullMarked
package fr.ctg.platform.web;

import org.jspecify.annotations.NullMarked;
