/**
 * Deliberations: what a council decides, whether the vote carried it, and since when the act is executory. The executory date is the later of
 * publication and receipt by the State (CGCT L2131-1): computed, never typed.
 *
 * <pre>
 *                       ┌──rejected──► REJECTED
 *  TABLED ────vote──────┤
 *                       └──carried───► ADOPTED ──published and transmitted, in any order──► EXECUTORY
 * </pre>
 */
@NullMarked
package fr.ctg.deliberation.deliberation;

import org.jspecify.annotations.NullMarked;
