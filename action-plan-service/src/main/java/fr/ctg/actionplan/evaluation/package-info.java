/**
 * Evaluation campaigns (campagnes d'évaluation), at mid-term and at the end: what the keeper finds of each axis by four criteria, and what the
 * steering committee says of it. The committee is no council: no quorum, but a body, a day and a verdict.
 *
 * <pre>
 *                    ┌──────── sent back, with a reason ────────┐
 *                    ▼                                          │
 *  opened ──► OPEN ──submission──► SUBMITTED ──the committee──┴──► SIGNED_OFF (public, the same for ever)
 *              │     the days are over, the periods lock,
 *              │     the figures freeze; whole, or with a reason
 *              └────────────── given up, with a reason ──────────► GIVEN_UP
 * </pre>
 *
 * A final evaluation is often the first paper of the next convention: it may be signed off, with a reason, before this one ends. The plan is closed
 * once both are done.
 */
@NullMarked
package fr.ctg.actionplan.evaluation;

import org.jspecify.annotations.NullMarked;
