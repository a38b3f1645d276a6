package fr.ctg.ctg.commitment;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentFulfilled;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentOverdue;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentReleased;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentReopened;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import fr.ctg.platform.storage.NewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One promise, of an act or of another text. */
@Entity
public class Commitment extends Changing {
    @Id
    private UUID id;

    private String conventionReference;
    private String siren;
    private @Nullable UUID deliberationId;
    private @Nullable String officialNumber;
    private @Nullable String source;
    private String label;
    private @Nullable LocalDate madeOn;
    private LocalDate dueOn;
    private @Nullable LocalDate fulfilledOn;

    @JsonColumn
    private @Nullable Fulfilment fulfilment;

    private @Nullable LocalDate releasedOn;
    private @Nullable String releaseReason;
    private @Nullable Instant overdueToldAt;

    /** The act that made it was annulled or withdrawn. */
    private boolean lapsed;

    @Version
    private int version;

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

    Commitment(UUID id, RecordCommitment request, LocalDate today) {
        InTheFuture.refuse(request.madeOn(), today);
        if (request.dueOn().isBefore(request.madeOn())) {
            throw CommitmentRefused.dueBeforeMade(request.madeOn(), request.dueOn());
        }
        this.id = id;
        this.conventionReference = request.conventionReference();
        this.siren = request.siren();
        this.source = request.source();
        this.label = request.label();
        this.madeOn = request.madeOn();
        this.dueOn = request.dueOn();
    }

    /** A promise whose day has passed is overdue until something shows the contrary. */
    CommitmentStatus status(LocalDate today) {
        if (lapsed) {
            return CommitmentStatus.LAPSED;
        }
        if (releasedOn != null) {
            return CommitmentStatus.RELEASED;
        }
        if (fulfilledOn != null) {
            return fulfilledOn.isAfter(dueOn) ? CommitmentStatus.FULFILLED_LATE : CommitmentStatus.FULFILLED;
        }
        return today.isAfter(dueOn) ? CommitmentStatus.OVERDUE : CommitmentStatus.OPEN;
    }

    boolean isSettled() {
        return fulfilledOn != null || releasedOn != null;
    }

    CommitmentFulfilled keptBy(Fulfilment act, LocalDate today) {
        requireUnsettled();
        InTheFuture.refuse(act.on(), today);
        if (madeOn != null && act.on().isBefore(madeOn)) {
            throw CommitmentRefused.keptBeforeMade(madeOn, act.on());
        }
        if (act.officialNumber().equals(officialNumber) || (deliberationId != null && act.isBy(deliberationId))) {
            throw CommitmentRefused.keptByItself(act.officialNumber());
        }
        fulfilment = act;
        fulfilledOn = act.on();
        return new CommitmentFulfilled(promise(), act, act.on().isAfter(dueOn));
    }

    CommitmentReleased release(LocalDate on, String reason, LocalDate today) {
        requireUnsettled();
        InTheFuture.refuse(on, today);
        releasedOn = on;
        releaseReason = reason;
        return new CommitmentReleased(id, on, reason);
    }

    /** The act that kept it is as if it had never been: so is the keeping. That it is overdue will be told again. */
    CommitmentReopened reopen() {
        var lost = Objects.requireNonNull(fulfilment);
        fulfilment = null;
        fulfilledOn = null;
        overdueToldAt = null;
        return new CommitmentReopened(id, lost);
    }

    void lapse(boolean actFell) {
        lapsed = actFell;
    }

    CommitmentOverdue overdue() {
        return new CommitmentOverdue(promise());
    }

    private void requireUnsettled() {
        if (fulfilment != null) {
            throw CommitmentRefused.alreadyFulfilled(fulfilment);
        }
        if (releasedOn != null) {
            throw CommitmentRefused.alreadyReleased(releasedOn, Objects.requireNonNull(releaseReason));
        }
    }

    private CommitmentEvent.Promise promise() {
        return new CommitmentEvent.Promise(
                id, conventionReference, siren, label, dueOn, deliberationId, officialNumber, source);
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

    Optional<UUID> deliberationId() {
        return Optional.ofNullable(deliberationId);
    }

    Optional<String> officialNumber() {
        return Optional.ofNullable(officialNumber);
    }

    Optional<String> source() {
        return Optional.ofNullable(source);
    }

    String label() {
        return label;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Optional<Fulfilment> fulfilment() {
        return Optional.ofNullable(fulfilment);
    }

    Optional<LocalDate> releasedOn() {
        return Optional.ofNullable(releasedOn);
    }

    Optional<String> releaseReason() {
        return Optional.ofNullable(releaseReason);
    }
}
