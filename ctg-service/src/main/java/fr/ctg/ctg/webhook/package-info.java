/**
 * Tells other systems of events as they happen, by the rules of Standard Webhooks 1.0: {@code webhook-id} (the event's), {@code webhook-timestamp},
 * {@code webhook-signature}. The body is the event as {@code GET /v1/events} shows it.
 *
 * <pre>
 *  feed_event ──dispatch──► webhook_delivery PENDING ──2xx──► DELIVERED
 *                                    │  ▲  └──retries used up──► GIVEN_UP ──replay──┐
 *                                    └──┴─ failed: due later ◄──────────────────────┘
 *
 *  webhook: enabled ──410, or nothing but failures for days──► disabled ──PUT enabled──► enabled, and goes on where it was
 * </pre>
 *
 * An event is delivered at least once, and those of one subject in their order: a later one waits until the earlier one was delivered or given up.
 * Subjects do not wait for each other, receivers neither.
 */
@NullMarked
package fr.ctg.ctg.webhook;

import org.jspecify.annotations.NullMarked;
