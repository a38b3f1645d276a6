package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.DayInTheFuture;
import fr.ctg.actionplan.indicator.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day through which the periods of a plan are closed. It only moves on: what a report was made of stays what it was. */
@Entity
public class PeriodLock {
    @Id
    private UUID planId;

    private LocalDate through;
    private String reason;
    private Instant lockedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PeriodLock() {}

    PeriodLock(UUID planId, LocalDate through, String reason, Instant at, LocalDate today) {
        DayInTheFuture.refuse(through, today);
        this.planId = planId;
        this.through = through;
        this.reason = reason;
        this.lockedAt = at;
    }

    PeriodsLocked locked() {
        return new PeriodsLocked(planId, through, reason);
    }

    PeriodsLocked moveOn(LocalDate to, String why, Instant at, LocalDate today) {
        DayInTheFuture.refuse(to, today);
        if (to.isBefore(through)) {
            throw MeasureNotAllowed.lockMovedBack(through, to);
        }
        through = to;
        reason = why;
        lockedAt = at;
        return locked();
    }

    boolean closes(Period period) {
        return period.end().filter(end -> !end.isAfter(through)).isPresent();
    }

    public LocalDate through() {
        return through;
    }

    View view() {
        return new View(planId, through, reason, lockedAt);
    }

    public record PeriodsLocked(UUID planId, LocalDate through, String reason) {}

    /** The lock as told to clients. */
    @Schema(name = "PeriodLock", description = "Les périodes closes d'un plan.")
    public record View(
            @Schema(required = true) UUID planId,

            @Schema(required = true, description = "Les périodes qui finissent ce jour ou avant sont closes.")
            LocalDate through,

            @Schema(required = true) String reason,
            @Schema(required = true) Instant lockedAt) {}

    /** The day through which to lock. */
    @Schema(name = "LockPeriods", required = true)
    public record Request(
            @NotNull @Schema(description = "Jamais à venir, jamais avant la clôture précédente.", examples = "2023-12-31")
            LocalDate through,

            @NotBlank @Size(max = 2_000) @Schema(examples = "Bilan annuel validé par le comité de pilotage")
            String reason) {}
}
