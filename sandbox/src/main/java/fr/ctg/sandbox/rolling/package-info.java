/**
 * Instances that go and come under load, and dependencies that are away: what clients see of it.
 *
 * <pre>
 *   clients ──► gateway ──► balancer ──► ctg-service-1 ┐
 *                           (new connections go to     ├──► PostgreSQL, Kafka, issuer
 *                            those that are ready)  2 ─┘
 * </pre>
 *
 * {@code make rolling} does so with two instances of all four applications: the gateway then has a balancer before it, too.
 *
 * The balancer does what a Service of Kubernetes does, connection by connection; the gateway needs to know of one address only.
 */
@NullMarked
package fr.ctg.sandbox.rolling;

import org.jspecify.annotations.NullMarked;
