/**
 * Municipal councils (conseils municipaux): how many seats the law gives, who sits, who is mayor or deputy, and since when. The number of
 * seats follows from the population taken into account at the last full renewal and stays for the term (CGCT L2121-2, R2151-3); it is not
 * typed by anyone. Nothing is overwritten: a council can be read as it was on any day of its term.
 */
@NullMarked
package fr.ctg.deliberation.council;

import org.jspecify.annotations.NullMarked;
