package fr.ctg.ctg.coordination.renewal;

import java.time.LocalDate;
import java.util.UUID;

/** Contract {@code fr.ctg.convention.renewal-due.v1}. */
record RenewalDue(
        UUID conventionId, String reference, String title, String keeperSiren, LocalDate endsOn, int monthsBefore) {}
