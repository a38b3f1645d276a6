package fr.ctg.ctg.commitment;

import fr.ctg.platform.storage.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** One promise of one act. */
@Entity
public class Commitment {
    @Id
    private UUID id;

    private String conventionReference;
    private String siren;
    private UUID deliberationId;
    private String officialNumber;
    private String label;
    private LocalDate dueOn;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    Commitment(
            String conventionReference,
            String siren,
            UUID deliberationId,
            String officialNumber,
            String label,
            LocalDate dueOn) {
        this.id = NewId.next();
        this.conventionReference = conventionReference;
        this.siren = siren;
        this.deliberationId = deliberationId;
        this.officialNumber = officialNumber;
        this.label = label;
        this.dueOn = dueOn;
    }

    CommitmentStatus status(LocalDate today) {
        return today.isAfter(dueOn) ? CommitmentStatus.OVERDUE : CommitmentStatus.OPEN;
    }

    UUID id() {
        return id;
    }

    String conventionReference() {
        return conventionReference;
    }

    String siren() {
        return siren;
    }

    UUID deliberationId() {
        return deliberationId;
    }

    String officialNumber() {
        return officialNumber;
    }

    String label() {
        return label;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
