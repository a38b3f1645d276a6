package fr.ctg.actionplan.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What we need to know of a convention all its parties have signed. It often starts before it is signed; that is no fault. */
@Entity
@Immutable
public class SignedConvention {
    @Id
    private UUID conventionId;

    private String reference;
    private String title;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private LocalDate signedOn;

    @SuppressWarnings("NullAway.Init")
    protected SignedConvention() {}

    SignedConvention(
            UUID conventionId,
            String reference,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate signedOn) {
        this.conventionId = conventionId;
        this.reference = reference;
        this.title = title;
        this.periodStart = periodStart;
        this.periodEnd = periodEnd;
        this.signedOn = signedOn;
    }

    /** The first day on which something may be done under it. */
    LocalDate effectiveOn() {
        return signedOn.isAfter(periodStart) ? signedOn : periodStart;
    }

    UUID conventionId() {
        return conventionId;
    }

    String reference() {
        return reference;
    }

    String title() {
        return title;
    }

    LocalDate periodStart() {
        return periodStart;
    }

    LocalDate periodEnd() {
        return periodEnd;
    }

    LocalDate signedOn() {
        return signedOn;
    }
}
