/**
 * Events between services: none lost, none twice, in order per aggregate.
 *
 * <pre>
 *  business transaction                relay (one leader per database)          consumer transaction
 *  ┌───────────────────────┐   LISTEN  ┌─────────────────────────┐    topic    ┌──────────────────────────┐
 *  │ aggregate + outbox row├──────────►│ send in order, all acks,├────────────►│ inbox row + position +   │
 *  └───────────────────────┘   or poll │ then mark published     │             │ effect, or parked row    │
 *                                      └─────────────────────────┘             └──────────────────────────┘
 * </pre>
 *
 * Events are CloudEvents 1.0 in binary mode: attributes in {@code ce_*} headers, the JSON of the schema in the value, the aggregate id as
 * key. The extension {@code ce_aggregatesequence} counts 1, 2, 3… without hole for each aggregate; {@code ce_previousevent}
 * names the event before, while its producer keeps it: numbers alone do not tell one history from another.
 */
@NullMarked
package fr.ctg.platform.outbox;

import org.jspecify.annotations.NullMarked;
