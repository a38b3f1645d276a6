/**
 * The suite as it runs under fire: two instances of each service that has a rival for the lead, every link to the database and the broker through
 * a proxy that can be made a bad one, and every part in a process that can be killed.
 *
 * <pre>
 *  client ─▶ gateway ─▶ first instance ──FaultProxy──▶ PostgreSQL
 *     └────────────────▶ other instances ─FaultProxy──▶ broker (a process of its own)
 * </pre>
 */
@NullMarked
package fr.ctg.sandbox.torture.stage;

import org.jspecify.annotations.NullMarked;
