/**
 * The build tool that makes the one contract of the suite. It lives among the tests because nothing of it is needed at run time: a
 * collision between services is found by the build, not by a client.
 *
 * <pre>
 *   contract/base.json ─────────────────────────┐
 *   deliberation-service/contract/openapi.json ─┤
 *   ctg-service/contract/openapi.json ──────────┼─► ContractMerge ─► contract/openapi.json ─► /openapi, /docs
 *   action-plan-service/contract/openapi.json ──┘      │
 *                                                      └─► two things under one name: the build fails
 * </pre>
 */
@NullMarked
package fr.ctg.gateway.openapi;

import org.jspecify.annotations.NullMarked;
