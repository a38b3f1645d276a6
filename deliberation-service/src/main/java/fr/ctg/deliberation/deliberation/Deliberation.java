package fr.ctg.deliberation.deliberation;

import static fr.ctg.deliberation.deliberation.DeliberationStatus.ADJOURNED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.ADOPTED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.ANNULLED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.DELETED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.DRAFT;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.EXECUTORY;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.IN_DEBATE;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.RECORDED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.REJECTED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.REPEALED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.SUSPENDED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.TABLED;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.WITHDRAWN;
import static fr.ctg.deliberation.deliberation.DeliberationStatus.WITHDRAWN_FROM_AGENDA;

import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.PublicationRules;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.deliberation.DeliberationEvent.Change;
import fr.ctg.deliberation.deliberation.DeliberationEvent.OutcomeOfAct;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.Executory;
import fr.ctg.deliberation.effect.LegalControl;
import fr.ctg.deliberation.effect.Publication;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.deliberation.redaction.Redaction;
import fr.ctg.deliberation.rule.SigningRule;
import fr.ctg.deliberation.sitting.Debate;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Moment;
import fr.ctg.deliberation.sitting.SetAside;
import fr.ctg.deliberation.sitting.Sitting;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.storage.JsonColumn;
import fr.ctg.platform.web.Calendar;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One act of a council, from the draft to its legal effect and its end. Its verbs check everything, then change everything. */
@Entity
public class Deliberation {
    @Id
    private UUID id;

    private UUID councilId;
    private @Nullable UUID sittingId;
    private String siren;
    private @Nullable LocalDate heldOn;
    private @Nullable Integer rank;
    private @Nullable Integer orderNumber;
    private @Nullable String officialNumber;
    private String subject;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private @Nullable String matterCode;
    private @Nullable String exposition;

    @Basic
    @JsonColumn
    private List<Visa> visas;

    @JsonColumn
    private @Nullable Seat rapporteur;

    @Basic
    @JsonColumn
    private List<Decision> decisions;

    @JsonColumn
    private @Nullable Mandate mandate;

    @Basic
    @JsonColumn
    private List<Commitment> commitments;

    @JsonColumn
    private @Nullable ActRelation relation;

    @Basic
    @JsonColumn
    private List<ActRelation> changedBy;

    @Basic
    @JsonColumn
    private List<String> privatePersons;

    private boolean demonstration;

    @Enumerated(EnumType.STRING)
    private DeliberationStatus status;

    private @Nullable String setAsideReason;

    @JsonColumn
    private @Nullable Debate debate;

    @JsonColumn
    private @Nullable VoteVerdict vote;

    @JsonColumn
    private @Nullable Moment votedAt;

    @JsonColumn
    private @Nullable RegisterSignature signature;

    @JsonColumn
    private @Nullable Publication publication;

    @JsonColumn
    private @Nullable Transmission transmission;

    private @Nullable LocalDate executoryOn;
    private @Nullable Instant executoryAt;

    @JsonColumn
    private LegalControl legalControl;

    @Basic
    @JsonColumn
    private List<Correction> corrections;

    @JsonColumn
    private @Nullable MandateUse mandateUse;

    @JsonColumn
    private @Nullable RecordedFacts recorded;

    /** What the public reads in lists, and may search: the database makes its index of it. */
    private String publicSubject;

    private String searchText;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Deliberation() {}

    Deliberation(UUID id, Council council, ActText text, @Nullable String officialNumber) {
        this.id = id;
        this.councilId = council.id();
        this.siren = council.siren();
        this.officialNumber = officialNumber;
        this.demonstration = council.demonstration();
        this.status = DRAFT;
        this.changedBy = List.of();
        this.legalControl = LegalControl.NONE;
        this.corrections = List.of();
        write(text);
    }

    /** An act taken over from a file: it has its number and its day, and nothing of it is proved. */
    public static Deliberation recorded(
            UUID id,
            Council council,
            String officialNumber,
            LocalDate heldOn,
            String matterCode,
            String subject,
            RecordedFacts facts) {
        var act = new Deliberation(
                id,
                council,
                new ActText(
                        subject,
                        ItemKind.ORDINARY,
                        matterCode,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of()),
                officialNumber);
        act.heldOn = heldOn;
        act.recorded = facts;
        act.status = RECORDED;
        return act;
    }

    private void write(ActText text) {
        subject = text.subject();
        kind = text.kind();
        matterCode = text.matterCode();
        exposition = text.exposition();
        visas = List.copyOf(text.visas());
        rapporteur = text.rapporteur();
        decisions = List.copyOf(text.decisions());
        mandate = text.mandate();
        commitments = List.copyOf(text.commitments());
        relation = text.relation();
        privatePersons = List.copyOf(text.privatePersons());
        var redacted = Redacted.of(this);
        publicSubject = redacted.subject();
        searchText = redacted.searchText();
    }

    private ActText text() {
        return new ActText(
                subject,
                kind,
                matterCode,
                exposition,
                visas,
                rapporteur,
                decisions,
                mandate,
                commitments,
                relation,
                privatePersons);
    }

    DeliberationEvent.DeliberationDrafted drafted() {
        return new DeliberationEvent.DeliberationDrafted(id, text());
    }

    DeliberationEvent.DeliberationRevised revise(ActText text) {
        requireBeforeDebate("revise");
        var before = text();
        write(text);
        return new DeliberationEvent.DeliberationRevised(id, before, text());
    }

    private void requireBeforeDebate(String action) {
        if (!status.mayBeTabled()) {
            throw new DeliberationNotReady(action, status, DRAFT);
        }
    }

    /** Put on an agenda; again, when an earlier sitting is over or set it aside. */
    DeliberationEvent.DeliberationTabled table(Sitting sitting, int rank) {
        requireBeforeDebate("table");
        if (!sitting.councilId().equals(councilId)) {
            throw ActRefused.anotherCommune();
        }
        sitting.requireTakesItems();
        sitting.item(rank);
        sittingId = sitting.id();
        heldOn = sitting.heldOn();
        this.rank = rank;
        status = TABLED;
        setAsideReason = null;
        return new DeliberationEvent.DeliberationTabled(id, sitting.id(), rank, subject);
    }

    DeliberationEvent.DeliberationDeleted delete() {
        requireBeforeDebate("delete");
        status = DELETED;
        // Its item and its number are free again for the act that takes its place.
        sittingId = null;
        rank = null;
        officialNumber = null;
        return new DeliberationEvent.DeliberationDeleted(id);
    }

    /** {@code call} asks the sitting: it checks the quorum and says who stays out of the item. */
    DeliberationEvent.DebateOpened openDebate(Function<Integer, Debate> call) {
        status.require(TABLED, "debate");
        var opened = call.apply(requireRank());
        debate = opened;
        status = IN_DEBATE;
        return new DeliberationEvent.DebateOpened(id, opened);
    }

    DeliberationEvent.DeliberationAdjourned adjourn(Sitting sitting, String reason) {
        takeOff(sitting, "adjourn", reason, ADJOURNED);
        return new DeliberationEvent.DeliberationAdjourned(id, reason);
    }

    /** By the mayor alone, as long as it was not voted. */
    DeliberationEvent.WithdrawnFromAgenda withdrawFromAgenda(Sitting sitting, String reason) {
        takeOff(sitting, "withdraw-from-agenda", reason, WITHDRAWN_FROM_AGENDA);
        return new DeliberationEvent.WithdrawnFromAgenda(id, reason);
    }

    private void takeOff(Sitting sitting, String action, String reason, DeliberationStatus outcome) {
        if (status != IN_DEBATE) {
            status.require(TABLED, action);
        }
        sitting.putAside(new SetAside(
                requireRank(),
                outcome == ADJOURNED ? SetAside.Outcome.ADJOURNED : SetAside.Outcome.WITHDRAWN_FROM_AGENDA,
                reason,
                privatePersons));
        debate = null;
        setAsideReason = reason;
        status = outcome;
    }

    /** The sitting numbers it, unless it came with a number of its own. */
    DeliberationEvent vote(VoteVerdict verdict, Sitting sitting, Council council) {
        status.require(IN_DEBATE, "vote");
        sitting.conclude(requireRank());
        if (officialNumber == null) {
            orderNumber = sitting.nextOrderNumber();
            officialNumber = "%1$tY/%1$tm/%1$td/%2$02d".formatted(sitting.heldOn(), orderNumber);
        }
        vote = verdict;
        votedAt = sitting.lastMoment().orElse(null);
        status = verdict.carried() ? ADOPTED : REJECTED;
        return verdict.carried()
                ? new DeliberationEvent.DeliberationApproved(id, verdict, approvedAct(verdict, sitting, council))
                : new DeliberationEvent.DeliberationRejected(
                        id, verdict, rejection(sitting.heldOn(), verdict.legalBasis()));
    }

    private ApprovedAct approvedAct(VoteVerdict verdict, Sitting sitting, Council council) {
        var redacted = Redacted.of(this);
        return new ApprovedAct(
                id,
                ApprovedAct.Commune.of(council),
                requireNumber(),
                redacted.subject(),
                sitting.heldOn(),
                ApprovedAct.SittingFacts.of(sitting),
                Objects.requireNonNull(redacted.vote()).withoutNames(),
                redacted.decisions(),
                mandate,
                redacted.commitments(),
                demonstration);
    }

    private OutcomeOfAct outcome(
            LocalDate on, @Nullable String reference, @Nullable UUID byDeliberation, List<String> legalBasis) {
        return new OutcomeOfAct(id, siren, requireNumber(), on, reference, byDeliberation, null, legalBasis);
    }

    private OutcomeOfAct rejection(LocalDate on, List<String> legalBasis) {
        var refused = mandate == null
                ? null
                : new DeliberationEvent.RefusedMandate(mandate.conventionReference(), mandate.textSha256());
        return new OutcomeOfAct(id, siren, requireNumber(), on, null, null, refused, legalBasis);
    }

    DeliberationEvent.SignedInRegister sign(
            LocalDate signedOn,
            List<Seat> signers,
            List<Seat> impeded,
            Sitting sitting,
            SigningRule rule,
            LocalDate today) {
        requireVoted("sign");
        if (signature != null) {
            throw new FormalityRefused("already-signed-in-register", Facts.of("on", signature.signedOn()));
        }
        requireBetween(signedOn, today);
        for (var expected : sitting.requiredSigners(rule)) {
            if (!signers.contains(expected) && !impeded.contains(expected)) {
                throw ActRefused.signerMissing(expected.name(), rule.legalBasis());
            }
        }
        signature = new RegisterSignature(signedOn, signers, impeded, rule);
        return new DeliberationEvent.SignedInRegister(id, signature);
    }

    private void requireVoted(String action) {
        if (vote == null) {
            throw new DeliberationNotReady(action, status, ADOPTED);
        }
    }

    List<DeliberationEvent> publish(Publication made, Council council, PublicationRules rules, LocalDate today) {
        requireStands("publish");
        if (publication != null) {
            throw new FormalityRefused("already-published", Facts.of("on", publication.publishedOn()));
        }
        requireBetween(made.publishedOn(), today);
        requireSameDay(made.publishedAt(), made.publishedOn());
        var held = requireHeldOn();
        rules.on(held).require(made.mode(), council, held);
        publication = made;
        return withExecutory(new DeliberationEvent.DeliberationPublished(id, made));
    }

    public List<DeliberationEvent> transmit(Transmission made, LocalDate today) {
        requireStands("transmit");
        if (transmission != null) {
            throw new FormalityRefused("already-transmitted", Facts.of("on", transmission.receivedOn()));
        }
        requireBetween(made.receivedOn(), today);
        requireSameDay(made.receivedAt(), made.receivedOn());
        transmission = made;
        return withExecutory(new DeliberationEvent.DeliberationTransmitted(id, made));
    }

    private void requireStands(String action) {
        if (!status.stands()) {
            throw new DeliberationNotReady(action, status, ADOPTED);
        }
    }

    private void requireBetween(LocalDate day, LocalDate today) {
        var held = requireHeldOn();
        if (day.isBefore(held)) {
            throw new FormalityRefused("before-the-vote", Facts.of("date", day).and("heldOn", held));
        }
        if (day.isAfter(today)) {
            throw new FormalityRefused("in-the-future", Facts.of("date", day).and("today", today));
        }
    }

    private static void requireSameDay(@Nullable Instant at, LocalDate day) {
        if (at != null && !at.atZone(Calendar.PARIS).toLocalDate().equals(day)) {
            throw new FormalityRefused(
                    "instant-on-another-day", Facts.of("at", at).and("date", day));
        }
    }

    private List<DeliberationEvent> withExecutory(DeliberationEvent formality) {
        var events = new ArrayList<DeliberationEvent>();
        events.add(formality);
        Executory.by(publication, transmission).ifPresent(executory -> {
            executoryOn = executory.on();
            executoryAt = executory.at();
            status = standing();
            events.add(new DeliberationEvent.DeliberationBecameExecutory(
                    id, siren, Objects.requireNonNull(publication), Objects.requireNonNull(transmission), executory));
        });
        return events;
    }

    /** What it is by what was recorded of it, its status left aside; before the vote nothing else says. */
    DeliberationStatus statusByFacts() {
        if (recorded == null && vote == null) {
            return status;
        }
        return vote != null && !vote.carried() ? REJECTED : standing();
    }

    /** What a carried act is now, whatever the order in which all that became known. */
    private DeliberationStatus standing() {
        if (legalControl.standing() == LegalControl.Standing.ANNULLED) {
            return ANNULLED; // nothing is left that a later act could end
        }
        for (var change : changedBy) {
            switch (change.kind()) {
                case WITHDRAWS -> {
                    return WITHDRAWN;
                }
                case REPEALS -> {
                    return REPEALED;
                }
                case COMPLETES, CORRECTS -> {
                    // it stands, with the other act beside it
                }
            }
        }
        if (recorded != null) {
            return RECORDED;
        }
        if (legalControl.standing() == LegalControl.Standing.SUSPENDED) {
            return SUSPENDED;
        }
        return Executory.by(publication, transmission).isEmpty() ? ADOPTED : EXECUTORY;
    }

    DeliberationEvent record(ControlStep step, LocalDate today) {
        if (!status.stands() && status != ANNULLED) {
            throw new DeliberationNotReady("record-control-step", status, ADOPTED);
        }
        var before = status;
        legalControl = legalControl.with(step, requireHeldOn(), today);
        status = standing();
        if (status == before) {
            return new DeliberationEvent.ControlStepRecorded(id, step);
        }
        var change =
                switch (step.kind()) {
                    case SUSPENDED -> Change.SUSPENDED;
                    case ANNULLED -> Change.ANNULLED;
                    default -> Change.REINSTATED;
                };
        return new DeliberationEvent.EffectChanged(
                id, change, outcome(step.on(), masked(step.reference()), null, List.of("CGCT art. L2131-6")));
    }

    /** Others show it to anybody. */
    private @Nullable String masked(@Nullable String reference) {
        return reference == null ? null : new Redaction(privatePersons).of(reference);
    }

    DeliberationEvent.ClericalErrorCorrected correct(Correction correction, LocalDate today) {
        requireVoted("correct");
        requireBetween(correction.correctedOn(), today);
        corrections = Stream.concat(corrections.stream(), Stream.of(correction)).toList();
        return new DeliberationEvent.ClericalErrorCorrected(
                id, correction, outcome(correction.correctedOn(), null, null, List.of()));
    }

    /** What this act says of an earlier one must be possible when it is voted; it may take it back until a day. */
    void requireMayChange(Deliberation earlier, Supplier<LocalDate> lastDayToWithdraw) {
        if (!earlier.siren.equals(siren)) {
            throw ActRefused.anotherCommune();
        }
        if (!earlier.status.mayBeChanged()) {
            throw ActRefused.targetWithoutEffect(
                    earlier.officialNumber == null ? "" : earlier.officialNumber, earlier.status);
        }
        if (Objects.requireNonNull(relation).kind() == ActRelation.Kind.WITHDRAWS) {
            var latest = lastDayToWithdraw.get();
            if (requireHeldOn().isAfter(latest)) {
                throw ActRefused.withdrawnTooLate(earlier.requireHeldOn(), latest, requireHeldOn());
            }
        }
    }

    /** A later act became executory that takes this one back, ends, corrects or completes it. */
    DeliberationEvent changedBy(Deliberation later) {
        var what = Objects.requireNonNull(later.relation);
        changedBy = Stream.concat(
                        changedBy.stream(), Stream.of(new ActRelation(what.kind(), later.id, later.officialNumber)))
                .toList();
        if (status.mayBeChanged()) {
            status = standing();
        }
        var on = Objects.requireNonNull(later.executoryOn);
        return switch (what.kind()) {
            case WITHDRAWS ->
                new DeliberationEvent.EffectChanged(
                        id, Change.WITHDRAWN, outcome(on, later.officialNumber, later.id, List.of("CRPA art. L243-3")));
            case REPEALS ->
                new DeliberationEvent.EffectChanged(
                        id, Change.REPEALED, outcome(on, later.officialNumber, later.id, List.of("CRPA art. L243-1")));
            case CORRECTS, COMPLETES ->
                new DeliberationEvent.EffectChanged(
                        id, Change.CORRECTED, outcome(on, later.officialNumber, later.id, List.of()));
        };
    }

    DeliberationEvent.MandateUsed mandateUsed(UUID conventionId, LocalDate signedOn) {
        mandateUse = new MandateUse(conventionId, signedOn, null);
        return new DeliberationEvent.MandateUsed(id, mandateUse);
    }

    DeliberationEvent.MandateUsed conventionSigned(
            UUID conventionId, LocalDate signedOn, LocalDate conventionSignedOn) {
        mandateUse = new MandateUse(conventionId, signedOn, conventionSignedOn);
        return new DeliberationEvent.MandateUsed(id, mandateUse);
    }

    /** Why the act has no effect; empty while it has. */
    List<Blocker> missingForEffect() {
        return switch (status) {
            case DRAFT -> List.of(blocker("not-tabled", Facts.of("subject", subject), "CGCT art. L2121-10"));
            case TABLED, IN_DEBATE -> List.of(blocker("not-voted", heldOnFact(), "CGCT art. L2121-20"));
            case ADJOURNED, WITHDRAWN_FROM_AGENDA ->
                List.of(blocker(
                        "set-aside",
                        heldOnFact().and("reason", setAsideReason == null ? "" : setAsideReason),
                        "CGCT art. L2121-10"));
            case DELETED -> List.of(blocker("given-up", Facts.none(), "CGCT art. L2121-10"));
            case ADOPTED -> formalitiesMissing();
            case REJECTED -> List.of(blocker("not-carried", heldOnFact(), "CGCT art. L2121-20"));
            case EXECUTORY -> List.of();
            case SUSPENDED -> List.of(judged("suspended", ControlStep.Kind.SUSPENDED));
            case ANNULLED -> List.of(judged("annulled", ControlStep.Kind.ANNULLED));
            case WITHDRAWN -> List.of(ended("withdrawn", ActRelation.Kind.WITHDRAWS, "CRPA art. L243-3"));
            case REPEALED -> List.of(ended("repealed", ActRelation.Kind.REPEALS, "CRPA art. L243-1"));
            case RECORDED -> List.of(blocker("not-proved-here", heldOnFact(), "CGCT art. L2131-1"));
        };
    }

    private Facts heldOnFact() {
        return heldOn == null ? Facts.none() : Facts.of("heldOn", heldOn);
    }

    private List<Blocker> formalitiesMissing() {
        var missing = new ArrayList<Blocker>();
        var adopted = Facts.of("adoptedOn", requireHeldOn());
        if (publication == null) {
            missing.add(blocker("not-published", adopted, "CGCT art. L2131-1"));
        }
        if (transmission == null) {
            missing.add(blocker("not-transmitted", adopted, "CGCT art. L2131-2"));
        }
        return missing;
    }

    private Blocker judged(String code, ControlStep.Kind kind) {
        var facts = legalControl
                .last(kind)
                .map(step ->
                        Facts.of("on", step.on()).and("reference", step.reference() == null ? "" : step.reference()))
                .orElse(Facts.none());
        return blocker(code, facts, "CGCT art. L2131-6");
    }

    private Blocker ended(String code, ActRelation.Kind kind, String law) {
        var facts = changedBy.stream()
                .filter(change -> change.kind() == kind)
                .findFirst()
                .map(change -> Facts.of("by", change.officialNumber() == null ? "" : change.officialNumber()))
                .orElse(Facts.none());
        return blocker(code, facts, law);
    }

    private Blocker blocker(String code, Facts facts, String law) {
        return new Blocker(code, officialNumber == null ? subject : officialNumber, facts, List.of(law));
    }

    List<String> allowedActions() {
        return switch (status) {
            case DRAFT, ADJOURNED, WITHDRAWN_FROM_AGENDA -> List.of("revise", "table", "delete");
            case TABLED -> List.of("revise", "table", "debate", "vote", "adjourn", "withdraw-from-agenda", "delete");
            case IN_DEBATE -> List.of("vote", "adjourn", "withdraw-from-agenda");
            case ADOPTED, EXECUTORY, SUSPENDED -> afterTheVote();
            case REJECTED -> signature == null ? List.of("sign") : List.of();
            case ANNULLED -> List.of("record-control-step");
            case DELETED, WITHDRAWN, REPEALED, RECORDED -> List.of();
        };
    }

    private List<String> afterTheVote() {
        var actions = new ArrayList<String>();
        if (signature == null) {
            actions.add("sign");
        }
        if (publication == null) {
            actions.add("publish");
        }
        if (transmission == null) {
            actions.add("transmit");
        }
        actions.add("correct");
        actions.add("record-control-step");
        return actions;
    }

    boolean visibleTo(Optional<String> organisation) {
        return !DeliberationStatus.PRIVATE.contains(status) || isOf(organisation);
    }

    public boolean isOf(Optional<String> organisation) {
        return organisation.filter(siren::equals).isPresent();
    }

    private int requireRank() {
        return Objects.requireNonNull(rank, "an act before a sitting has a rank");
    }

    private LocalDate requireHeldOn() {
        return Objects.requireNonNull(heldOn, "an act that was voted has its day");
    }

    private String requireNumber() {
        return Objects.requireNonNull(officialNumber, "an act that was voted has a number");
    }

    public UUID id() {
        return id;
    }

    public UUID councilId() {
        return councilId;
    }

    public Optional<UUID> sittingId() {
        return Optional.ofNullable(sittingId);
    }

    public String siren() {
        return siren;
    }

    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    public Optional<Integer> rank() {
        return Optional.ofNullable(rank);
    }

    Optional<Integer> orderNumber() {
        return Optional.ofNullable(orderNumber);
    }

    public Optional<String> officialNumber() {
        return Optional.ofNullable(officialNumber);
    }

    public String subject() {
        return subject;
    }

    /** The subject as the public reads it. */
    public String publicSubject() {
        return publicSubject;
    }

    ItemKind kind() {
        return kind;
    }

    public Optional<String> matterCode() {
        return Optional.ofNullable(matterCode);
    }

    Optional<String> exposition() {
        return Optional.ofNullable(exposition);
    }

    List<Visa> visas() {
        return visas;
    }

    Optional<Seat> rapporteur() {
        return Optional.ofNullable(rapporteur);
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

    Optional<ActRelation> relation() {
        return Optional.ofNullable(relation);
    }

    List<ActRelation> changedBy() {
        return changedBy;
    }

    public List<String> privatePersons() {
        return privatePersons;
    }

    public boolean demonstration() {
        return demonstration;
    }

    public DeliberationStatus status() {
        return status;
    }

    Optional<String> reasonSetAside() {
        return Optional.ofNullable(setAsideReason);
    }

    Optional<Debate> debate() {
        return Optional.ofNullable(debate);
    }

    /** When it was voted in the course of its sitting; absent for votes recorded before this was kept. */
    Optional<Moment> votedAt() {
        return Optional.ofNullable(votedAt);
    }

    public Optional<VoteVerdict> vote() {
        return Optional.ofNullable(vote);
    }

    Optional<RegisterSignature> signature() {
        return Optional.ofNullable(signature);
    }

    public Optional<Publication> publication() {
        return Optional.ofNullable(publication);
    }

    public Optional<Transmission> transmission() {
        return Optional.ofNullable(transmission);
    }

    public Optional<LocalDate> executoryOn() {
        return Optional.ofNullable(executoryOn);
    }

    Optional<Instant> executoryAt() {
        return Optional.ofNullable(executoryAt);
    }

    LegalControl legalControl() {
        return legalControl;
    }

    List<Correction> corrections() {
        return corrections;
    }

    public Optional<RecordedFacts> recorded() {
        return Optional.ofNullable(recorded);
    }

    Optional<MandateUse> mandateUse() {
        return Optional.ofNullable(mandateUse);
    }
}
