/**
 * Clients that do real business while the suite is under fire, and remember exactly what they were promised.
 *
 * <pre>
 *  ConventionLife ─┬─ CouncilLife (a thread per commune: sitting, vote, formalities)
 *                  ├─ signatures (a thread per party, some twice, some too early)
 *                  └─ PlanLife (plan, sheets, measures)
 *        each write ─▶ Client: same key, or tag read anew, until the answer is definite ─▶ History
 * </pre>
 */
@NullMarked
package fr.ctg.sandbox.torture.play;

import org.jspecify.annotations.NullMarked;
