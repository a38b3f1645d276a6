package fr.ctg.deliberation.deliberation;

import static fr.ctg.deliberation.deliberation.DeliberationStatus.ADOPTED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.EXECUTORY;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.REJECTED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.TABLED;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationApproved;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationBecameExecutory;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationPublished;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationRejected;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationTabled;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationTransmitted;
import fr.ctg.deliberation.deliberation.DeliberationEvent.MandateUsed;
import fr.ctg.deliberation.sitting.Sitting;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One act of a council, from the table to its legal effect. Its verbs check everything, then change everything. */
@Entity
public class Deliberation {
    static final String EXECUTORY_LAW = "CGCT art. L2131-1";

    @Id
    private UUID id;

    private UUID councilId;
    private UUID sittingId;
    private String siren;
    private LocalDate heldOn;
    private int rank;
    private String officialNumber;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Visa> visas;

    @JdbcTypeCode(SqlTypes.JSON)
    private Seat rapporteur;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Decision> decisions;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Mandate mandate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Commitment> commitments;

    private boolean demonstration;

    @Enumerated(EnumType.STRING)
    private DeliberationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable VoteVerdict vote;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Publication publication;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Transmission transmission;

    private @Nullable LocalDate executoryOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable MandateUse mandateUse;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Deliberation() {}

    Deliberation(UUID id, Sitting sitting, TableDeliberation draft, Seat rapporteur, boolean demonstration) {
        this.id = id;
        this.councilId = sitting.councilId();
        this.sittingId = sitting.id();
        this.siren = sitting.siren();
        this.heldOn = sitting.heldOn();
        this.rank = draft.rank();
        this.officialNumber = draft.officialNumber();
        this.subject = draft.subject();
        this.visas = List.copyOf(draft.visas());
        this.rapporteur = rapporteur;
        this.decisions = List.copyOf(draft.decisions());
        this.mandate = draft.mandate();
        this.commitments = List.copyOf(draft.commitments());
        this.demonstration = demonstration;
        this.status = TABLED;
        if (sitting.item(rank).isEmpty()) {
            throw new NotOnTheAgenda(rank, heldOn);
        }
    }

    DeliberationTabled tabled() {
        return new DeliberationTabled(id, officialNumber, subject);
    }

    DeliberationEvent vote(Ballot ballot, Sitting sitting, Council council) {
        status.require(TABLED, "vote");
        var verdict = ballot.verdict(sitting.voters());
        vote = verdict;
        status = verdict.carried() ? ADOPTED : REJECTED;
        return verdict.carried()
                ? new DeliberationApproved(id, approvedAct(verdict, sitting, council))
                : new DeliberationRejected(id, verdict);
    }

    private ApprovedAct approvedAct(VoteVerdict verdict, Sitting sitting, Council council) {
        return new ApprovedAct(
                id,
                ApprovedAct.Commune.of(council),
                officialNumber,
                subject,
                heldOn,
                ApprovedAct.SittingFacts.of(sitting),
                verdict,
                decisions,
                mandate,
                commitments,
                demonstration);
    }

    List<DeliberationEvent> publish(Publication made, int population, LocalDate today) {
        status.require(ADOPTED, "publish");
        if (publication != null) {
            throw new FormalityRefused("already-published", Facts.of("on", publication.publishedOn()));
        }
        requireBetween(made.publishedOn(), today);
        PublicationRule.on(heldOn).require(made.mode(), population);
        publication = made;
        return withExecutory(new DeliberationPublished(id, made));
    }

    List<DeliberationEvent> transmit(Transmission made, LocalDate today) {
        status.require(ADOPTED, "transmit");
        if (transmission != null) {
            throw new FormalityRefused("already-transmitted", Facts.of("on", transmission.receivedOn()));
        }
        requireBetween(made.receivedOn(), today);
        transmission = made;
        return withExecutory(new DeliberationTransmitted(id, made));
    }

    private void requireBetween(LocalDate day, LocalDate today) {
        if (day.isBefore(heldOn)) {
            throw new FormalityRefused("before-the-vote", Facts.of("date", day).and("heldOn", heldOn));
        }
        if (day.isAfter(today)) {
            throw new FormalityRefused("in-the-future", Facts.of("date", day).and("today", today));
        }
    }

    private List<DeliberationEvent> withExecutory(DeliberationEvent formality) {
        var events = new ArrayList<DeliberationEvent>();
        events.add(formality);
        if (publication != null && transmission != null) {
            var later = publication.publishedOn().isAfter(transmission.receivedOn())
                    ? publication.publishedOn()
                    : transmission.receivedOn();
            executoryOn = later;
            status = EXECUTORY;
            events.add(new DeliberationBecameExecutory(id, siren, publication, transmission, later));
        }
        return events;
    }

    MandateUsed mandateUsed(UUID conventionId, LocalDate signedOn) {
        mandateUse = new MandateUse(conventionId, signedOn, null);
        return new MandateUsed(id, mandateUse);
    }

    MandateUsed conventionSigned(UUID conventionId, LocalDate signedOn, LocalDate conventionSignedOn) {
        mandateUse = new MandateUse(conventionId, signedOn, conventionSignedOn);
        return new MandateUsed(id, mandateUse);
    }

    /** Why the act has no effect yet; empty once it has, or when it never will because the vote did not carry it. */
    List<Blocker> missingForEffect() {
        return switch (status) {
            case TABLED -> List.of(blocker("not-voted", Facts.of("heldOn", heldOn), "CGCT art. L2121-20"));
            case ADOPTED -> formalitiesMissing();
            case REJECTED -> List.of(blocker("not-carried", Facts.of("heldOn", heldOn), "CGCT art. L2121-20"));
            case EXECUTORY -> List.of();
        };
    }

    private List<Blocker> formalitiesMissing() {
        var missing = new ArrayList<Blocker>();
        if (publication == null) {
            missing.add(blocker("not-published", Facts.of("adoptedOn", heldOn), EXECUTORY_LAW));
        }
        if (transmission == null) {
            missing.add(blocker("not-transmitted", Facts.of("adoptedOn", heldOn), "CGCT art. L2131-2"));
        }
        return missing;
    }

    private Blocker blocker(String code, Facts facts, String law) {
        return new Blocker(code, officialNumber, facts, List.of(law));
    }

    List<String> allowedActions() {
        return switch (status) {
            case TABLED -> List.of("vote");
            case ADOPTED -> {
                var actions = new ArrayList<String>();
                if (publication == null) {
                    actions.add("publish");
                }
                if (transmission == null) {
                    actions.add("transmit");
                }
                yield actions;
            }
            case REJECTED, EXECUTORY -> List.of();
        };
    }

    /** Before the vote an act is its own commune's affair. */
    boolean visibleTo(Optional<String> organisation) {
        return status != TABLED || organisation.filter(siren::equals).isPresent();
    }

    UUID id() {
        return id;
    }

    UUID councilId() {
        return councilId;
    }

    UUID sittingId() {
        return sittingId;
    }

    String siren() {
        return siren;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int rank() {
        return rank;
    }

    String officialNumber() {
        return officialNumber;
    }

    String subject() {
        return subject;
    }

    List<Visa> visas() {
        return visas;
    }

    Seat rapporteur() {
        return rapporteur;
    }

    List<Decision> decisions() {
        return decisions;
    }

    Optional<Mandate> mandate() {
        return Optional.ofNullable(mandate);
    }

    List<Commitment> commitments() {
        return commitments;
    }

    boolean demonstration() {
        return demonstration;
    }

    DeliberationStatus status() {
        return status;
    }

    Optional<VoteVerdict> vote() {
        return Optional.ofNullable(vote);
    }

    Optional<Publication> publication() {
        return Optional.ofNullable(publication);
    }

    Optional<Transmission> transmission() {
        return Optional.ofNullable(transmission);
    }

    Optional<LocalDate> executoryOn() {
        return Optional.ofNullable(executoryOn);
    }

    Optional<MandateUse> mandateUse() {
        return Optional.ofNullable(mandateUse);
    }
}
