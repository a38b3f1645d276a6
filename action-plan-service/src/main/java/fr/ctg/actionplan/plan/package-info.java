/**
 * Plans (plans d'actions) and the gate before them: a plan lives only under a signed convention. The convention's service tells by event which
 * conventions are signed; that may come before the plan exists, after it is adopted, or long before the convention starts. A plan is active
 * from the latest of three days: the last signature, the first day of the convention, the plan's own adoption.
 *
 * <pre>
 *  DRAFT ──adoption──► ADOPTED ──under its signed convention, the day come──► ACTIVE ──the convention's last day passed──► ENDED
 *                                (on adoption, on the event, or by the calendar)       (derived when read, never stored)
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.plan;

import org.jspecify.annotations.NullMarked;
