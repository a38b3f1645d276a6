/**
 * Sittings of a council (séances): convocation, presence, proxies, quorum. The rules depend on the day of the sitting and come from a dated
 * catalogue ({@code catalogue/attendance-rules.json}); quorum and proxies are two independent rules.
 *
 * <pre>
 *  CONVENED ──opening, quorum reached──► OPEN ──closing──► CLOSED
 * </pre>
 */
@NullMarked
package fr.ctg.deliberation.sitting;

import org.jspecify.annotations.NullMarked;
