package fr.ctg.sandbox.torture.fault;

import fr.ctg.sandbox.torture.stage.Database;
import java.time.Instant;
import java.util.Set;

/**
 * A fault that took place.
 *
 * @param what it was done to
 * @param concerned whose service had to recover
 */
public record Struck(Fault fault, String what, Set<Database> concerned, Instant at) {}
