/**
 * Measures: what an indicator was, in a period, for a commune or for the whole territory. A measure is a value, or the reason why there is none:
 * not available is not zero. A commune measures for itself; the keeper of the plan, or the Caf, approves. Once a period is locked, and from the
 * first submission on, a change is a correction: it has a reason, and what was said before is kept.
 *
 * <pre>
 *  DRAFT ──► SUBMITTED ──► APPROVED ──correction, with its reason──► SUBMITTED
 *                │  ▲
 *                ▼  │ submitted again
 *             SENT_BACK, with a reason
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.measure;

import org.jspecify.annotations.NullMarked;
