/** Promises found in the acts that authorise a party, and whether their day has passed. A promise nobody has shown kept is not assumed kept. */
@NullMarked
package fr.ctg.ctg.commitment;

import org.jspecify.annotations.NullMarked;
