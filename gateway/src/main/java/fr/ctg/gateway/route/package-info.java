/**
 * From a public path to the service that answers it. The first segment after {@code /v1} names the service; the path itself goes through
 * unchanged, because each service serves its public address.
 *
 * <pre>
 *   /v1/councils/…      ─┐
 *   /v1/sittings/…       ├─► deliberation     not reached ──► 503, received nothing
 *   /v1/deliberations/… ─┘                    no answer   ──► 504 ┐ may have done it:
 *   /v1/conventions/…   ───► ctg              broken off  ──► 502 ┘ read again
 *   /v1/plans/…         ───► action-plan
 *   /v1/anything-else   ───► 404
 * </pre>
 */
@NullMarked
package fr.ctg.gateway.route;

import org.jspecify.annotations.NullMarked;
