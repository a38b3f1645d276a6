package fr.ctg.ctg.coordination.renewal;

import java.time.LocalDate;
import java.util.UUID;

/** Contract {@code fr.ctg.convention.expired.v1}. */
record ConventionExpired(UUID conventionId, String reference, LocalDate endsOn) {}
