/**
 * Promises: found in the acts of the parties, or recorded from other texts; and whether they were kept. A promise nobody has shown kept is not
 * assumed kept.
 *
 * <pre>
 *  OPEN ──day passed──► OVERDUE (told once)
 *    │                     │
 *    ├──act in time──► FULFILLED      └──act──► FULFILLED_LATE
 *    └──given up, with a reason──► RELEASED (from OVERDUE too)
 * </pre>
 *
 * An act is matched with a promise only beyond doubt ({@link fr.ctg.ctg.commitment.HeardAct#names}); otherwise somebody says which act kept it. An
 * act that is annulled or withdrawn takes the keeping with it.
 */
@NullMarked
package fr.ctg.ctg.commitment;

import org.jspecify.annotations.NullMarked;
