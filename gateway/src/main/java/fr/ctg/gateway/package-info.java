/**
 * The one public address of the suite. Every request passes the same steps, in the order of their Vert.x routes:
 *
 * <pre>
 *   client ──► trace ──► access ──┬─ /v1/…  ──► route ──► deliberation | ctg | action-plan
 *              Trace-Id  limits   ├─ /, /openapi, /docs ──► portal
 *              on every  413 414  └─ anything else ──► problem (404)
 *              answer    431
 * </pre>
 *
 * The gateway keeps no state and changes no path: what it adds is a trace id, limits, and an explanation when a service is silent.
 */
@NullMarked
package fr.ctg.gateway;

import org.jspecify.annotations.NullMarked;
