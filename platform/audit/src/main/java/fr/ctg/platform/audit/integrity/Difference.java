package fr.ctg.platform.audit.integrity;

import java.time.Instant;
import java.util.UUID;

/** An aggregate whose stored state is not what its facts make of it. */
public record Difference(String state, UUID aggregateId, String stored, String recomputed, Instant foundAt) {}
