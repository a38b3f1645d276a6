/**
 * Load and measurement: {@code make bench}. A generator with a seed fills the deliberation database, then the packaged service is measured as it
 * runs in production, each figure a ratio taken in one run or a count. Nothing here asserts: it prints.
 *
 * <pre>
 *  Bench ──starts──▶ PostgreSQL · Kafka · issuer · deliberation-service (all compilers, 512 MB)
 *    ├─ SyntheticActs     councils, sittings, acts from a seed, straight into the database
 *    ├─ P1 Throughput     requests per second against pgbench on the same statements
 *    ├─ P2 Statements     what one request costs in statements and commits
 *    ├─ P3 DeepPages      the page at rank 1,000,000 against the first
 *    ├─ P4 Search         full text over HTTP against raw SQL; words that must find the same
 *    └─ P5 BulkMeasures   an import of measures against COPY of the same rows, on a suite of its own
 * </pre>
 */
@NullMarked
package fr.ctg.sandbox.bench;

import org.jspecify.annotations.NullMarked;
