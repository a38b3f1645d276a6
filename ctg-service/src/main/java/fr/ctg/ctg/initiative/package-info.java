/**
 * The initiative (démarche) that leads to a convention: launch, phases, suspensions, bodies and their meetings, what each body validated, the
 * diagnostic, the days on which the partners were consulted. Recorded as it happened; dates keep the precision the source gives (a day, a month
 * or a year), and are out of order only when no reading of them is in order.
 *
 * <p>It has no status. A suspension is a fact with its cause and its dates; whether work stands still on a day is derived. What is unusual (a
 * technical committee that validates the strategy, a meeting during a suspension) is told as a remark and not refused: these bodies have no law of
 * their own, neither quorum nor competence.
 */
@NullMarked
package fr.ctg.ctg.initiative;

import org.jspecify.annotations.NullMarked;
