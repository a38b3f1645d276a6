package fr.ctg.ctg.convention;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.ctg.NotAParty;
import fr.ctg.ctg.convention.ConventionEvent.AmendmentRegistered;
import fr.ctg.ctg.convention.ConventionEvent.ConventionAbandoned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionAmended;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRegistered;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRestored;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionTerminated;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import fr.ctg.ctg.convention.ConventionEvent.IrregularSignatureRecorded;
import fr.ctg.ctg.convention.ConventionEvent.PartiesSubstituted;
import fr.ctg.ctg.convention.ConventionEvent.PartySigned;
import fr.ctg.ctg.convention.ConventionEvent.SignatureRegularised;
import fr.ctg.ctg.convention.ConventionEvent.TextRevised;
import fr.ctg.ctg.convention.RegisterConvention.NewParty;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One convention and its parties. Whoever writes holds its row lock: of two last signatures, one is the last. */
@Entity
public class Convention extends Changing {
    static final int LONGEST_YEARS = 5;
    private static final int MOST_TEXTS = 50;

    @Id
    private UUID id;

    private String reference;
    private String keeperSiren;
    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Basic
    @JsonColumn
    private List<String> fields;

    private @Nullable String predecessor;
    private String textSha256;

    /** All versions of the text, the current one last. */
    @Basic
    @JsonColumn
    private List<TextVersion> texts;

    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate weakenedOn;

    /** Whose signature was contested when that was last told, and which amendments. */
    @Basic
    @JsonColumn
    private List<String> contested = List.of();

    @JsonColumn
    private @Nullable Abandonment abandonment;

    @JsonColumn
    private @Nullable Termination termination;

    /** The convention this one amends, and what it changes there. */
    private @Nullable UUID amends;

    private @Nullable Integer amendmentNumber;

    @JsonColumn
    private @Nullable AmendmentChanges changes;

    /** The amendments of this one that were concluded, in that order. */
    @Basic
    @JsonColumn
    private List<AppliedAmendment> amendments = List.of();

    @OneToMany(mappedBy = "convention", cascade = CascadeType.PERSIST)
    @OrderBy("rank")
    private List<Party> parties = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Convention() {}

    Convention(UUID id, String keeperSiren, RegisterConvention request, LocalDate today) {
        this(id, keeperSiren, request.reference(), request.title(), request.textSha256(), today);
        requirePeriod(request.startsOn(), request.endsOn());
        this.startsOn = request.startsOn();
        this.endsOn = request.endsOn();
        this.fields = List.copyOf(request.fields());
        this.predecessor = request.predecessor();
        requireEachOnce(request.parties());
        for (var party : request.parties()) {
            addParty(party, null);
        }
        requireKeeper();
    }

    /** An amendment goes through the same gates as what it amends, among the parties of the day and those that join. */
    Convention(UUID id, Convention amended, List<Convention> others, RegisterAmendment request, LocalDate today) {
        this(id, amended.keeperSiren, request.reference(), request.title(), request.textSha256(), today);
        RightToAmend.require(amended, request.effectiveOn(), request.changes(), others, today);
        this.startsOn = request.effectiveOn();
        this.endsOn = request.changes().extendTo() == null
                ? amended.endsOn
                : request.changes().extendTo();
        this.fields = request.changes().addedFields();
        this.amends = amended.id;
        this.amendmentNumber = others.size() + 1;
        this.changes = request.changes();
        for (var party : partiesOfAmendment(amended, request.changes(), today)) {
            addParty(party, null);
        }
    }

    private static List<NewParty> partiesOfAmendment(Convention amended, AmendmentChanges changes, LocalDate today) {
        var named = Stream.concat(amended.partiesOn(today).stream().map(Party::asNamed), changes.joining().stream())
                .toList();
        requireEachOnce(named);
        return named;
    }

    @SuppressWarnings("NullAway.Init")
    private Convention(
            UUID id, String keeperSiren, String reference, String title, String textSha256, LocalDate today) {
        this.id = id;
        this.keeperSiren = keeperSiren;
        this.reference = reference;
        this.title = title;
        this.textSha256 = textSha256;
        this.texts = List.of(new TextVersion(textSha256, TextVersion.Change.ORIGINAL, today, null));
    }

    static void requirePeriod(LocalDate startsOn, LocalDate endsOn) {
        if (!endsOn.isAfter(startsOn)
                || endsOn.isAfter(startsOn.plusYears(LONGEST_YEARS).minusDays(1))) {
            throw ConventionRefused.period(startsOn, endsOn);
        }
    }

    private static void requireEachOnce(List<NewParty> named) {
        var known = new HashSet<String>();
        for (var party : named) {
            if (!known.add(party.siren())) {
                throw ConventionRefused.partyTwice(party.siren());
            }
        }
        requireTwo(named.stream()
                .filter(party -> party.role() != PartyRole.PARTICIPANT && party.required())
                .count());
    }

    /** Nobody concludes a convention alone. */
    static void requireTwo(long signatories) {
        if (signatories < 2) {
            throw ConventionRefused.signatoriesMissing();
        }
    }

    private Party addParty(NewParty named, @Nullable LocalDate joinedOn) {
        var party = new Party(NewId.next(), this, parties.size() + 1, named, joinedOn);
        parties.add(party);
        return party;
    }

    /** Who keeps a convention's file is one of its parties. */
    private void requireKeeper() {
        if (present().stream().noneMatch(party -> party.siren().equals(keeperSiren))) {
            throw ConventionRefused.keeperNotAParty(keeperSiren, reference);
        }
    }

    /** Another version of the text: the same in substance, or one that every party decides and signs anew. */
    TextRevised revise(ReviseText request, Optional<Convention> amended, List<Convention> others, LocalDate today) {
        requireNotOver(today);
        if (texts.size() >= MOST_TEXTS) {
            throw ConventionRefused.tooManyTexts(MOST_TEXTS);
        }
        if (texts.stream().anyMatch(known -> known.sha256().equals(request.textSha256()))) {
            throw ConventionRefused.textKnown(request.textSha256());
        }
        if (request.substantial()) {
            rewrite(request, amended, others, today);
        } else if (request.parties() != null || request.changes() != null) {
            throw ConventionRefused.erratumChangesParties();
        }
        var revised = new TextVersion(
                request.textSha256(),
                request.substantial() ? TextVersion.Change.SUBSTANTIAL : TextVersion.Change.ERRATUM,
                today,
                request.reason());
        textSha256 = request.textSha256();
        texts = Stream.concat(texts.stream(), Stream.of(revised)).toList();
        return new TextRevised(id, revised, request.parties());
    }

    /** An amendment says anew what it changes, and its parties follow: those of the day, and those that join. */
    private void rewrite(ReviseText request, Optional<Convention> amended, List<Convention> others, LocalDate today) {
        if (signedOn != null) {
            throw ConventionRefused.concluded(reference, signedOn);
        }
        if ((request.parties() != null && amended.isPresent()) || (request.changes() != null && amended.isEmpty())) {
            throw ConventionRefused.partiesOrChanges(reference);
        }
        parties.forEach(party -> party.undoSignature(today));
        amended.ifPresent(convention -> {
            var changed = request.changes() == null ? Objects.requireNonNull(changes, "changes") : request.changes();
            RightToAmend.require(
                    convention,
                    startsOn,
                    changed,
                    others.stream().filter(other -> !other.id.equals(id)).toList(),
                    today);
            changes = changed;
            endsOn = changed.extendTo() == null ? convention.endsOn : changed.extendTo();
            fields = changed.addedFields();
            replaceParties(partiesOfAmendment(convention, changed, today), request.reason(), today);
        });
        if (request.parties() != null) {
            requireEachOnce(request.parties());
            replaceParties(request.parties(), request.reason(), today);
            requireKeeper();
        }
    }

    private void replaceParties(List<NewParty> named, String reason, LocalDate today) {
        for (var party : parties) {
            if (party.ending().isEmpty()
                    && named.stream().noneMatch(kept -> kept.siren().equals(party.siren()))) {
                party.end(new PartyEnd(today, PartyEnd.Cause.LEFT_OUT, reason, null));
            }
        }
        for (var kept : named) {
            present().stream()
                    .filter(party -> party.siren().equals(kept.siren()))
                    .findFirst()
                    .ifPresentOrElse(party -> party.describe(kept), () -> addParty(kept, today));
        }
    }

    /** One party takes the place of those that merged into it, with what they decided and signed. */
    PartiesSubstituted substitute(SubstituteParties request, LocalDate today) {
        requireNotOver(today);
        InTheFuture.refuse(request.on(), today);
        var successor = request.successor().siren();
        if (request.replaced().contains(successor)) {
            throw ConventionRefused.substitutesItself(successor);
        }
        var replaced = request.replaced().stream()
                .map(party -> requireParty(party, today))
                .toList();
        if (replaced.stream()
                .anyMatch(party -> party.kind() != request.successor().kind())) {
            throw ConventionRefused.substitutedByAnotherKind(request.successor());
        }
        var taking = partiesOn(today).stream()
                .filter(party -> party.siren().equals(successor))
                .findFirst()
                .orElseGet(() -> addParty(request.successor(), request.on()));
        taking.takePlaceOf(
                replaced,
                new PartyEnd(request.on(), PartyEnd.Cause.SUBSTITUTED, request.reference(), successor),
                signedOn != null);
        if (signedOn == null) {
            requireTwo(present().stream().filter(Party::required).count());
        }
        if (request.replaced().contains(keeperSiren)) {
            keeperSiren = successor;
        }
        return new PartiesSubstituted(id, request);
    }

    ConventionTerminated terminate(Termination how, LocalDate today) {
        if (signedOn == null) {
            throw ConventionRefused.notConcluded(reference);
        }
        if (amends != null) {
            throw ConventionRefused.amendmentNotTerminated(reference);
        }
        if (termination != null) {
            throw ConventionRefused.terminated(reference, termination.on());
        }
        requireNotOver(today);
        if (how.noticeGivenOn() != null) {
            InTheFuture.refuse(how.noticeGivenOn(), today);
        }
        if (how.on().isBefore(signedOn) || how.on().isAfter(endsOn)) {
            throw ConventionRefused.terminationOutside(how.on(), signedOn, endsOn);
        }
        if (how.cause().needsNotice()
                && (how.noticeGivenOn() == null || !how.noticeGivenOn().isBefore(how.on()))) {
            throw ConventionRefused.noticeMissing(how.on());
        }
        termination = how;
        return new ConventionTerminated(id, reference, how.on(), how.cause(), how.reason());
    }

    /** Given up before it was concluded: nothing more becomes of it. */
    ConventionAbandoned abandon(AbandonConvention request, LocalDate today) {
        if (signedOn != null) {
            throw ConventionRefused.concluded(reference, signedOn);
        }
        requireNotOver(today);
        abandonment = new Abandonment(today, request.reason());
        return new ConventionAbandoned(id, abandonment);
    }

    /** What may still be done on a day, or have been done then. */
    private void requireNotOver(LocalDate day) {
        overOn(day).ifPresent(over -> {
            throw over;
        });
    }

    Optional<ConventionRefused> overOn(LocalDate day) {
        if (abandonment != null) {
            return Optional.of(ConventionRefused.abandoned(reference, abandonment.on()));
        }
        if (isTerminatedOn(day)) {
            return termination().map(end -> ConventionRefused.terminated(reference, end.on()));
        }
        return day.isAfter(endsOn) ? Optional.of(ConventionRefused.over(reference, endsOn)) : Optional.empty();
    }

    private boolean isTerminatedOn(LocalDate day) {
        return termination != null && !day.isBefore(termination.on());
    }

    Optional<LocalDate> lastSignature() {
        return parties.stream()
                .flatMap(party -> party.signature().stream())
                .map(Signature::signedOn)
                .max(LocalDate::compareTo);
    }

    /** Takes over what an amendment that was just concluded changes. */
    ConventionAmended apply(Convention amendment) {
        var concluded = amendment.signedOn().orElseThrow();
        var changed = Objects.requireNonNull(amendment.changes, "changes");
        var applied = new AppliedAmendment(
                amendment.id,
                amendment.reference,
                Objects.requireNonNull(amendment.amendmentNumber, "amendmentNumber"),
                concluded,
                amendment.startsOn,
                changed,
                endsOn,
                null);
        amendments = Stream.concat(amendments.stream(), Stream.of(applied)).toList();
        if (changed.extendTo() != null) {
            endsOn = changed.extendTo();
        }
        var from = concluded.isAfter(amendment.startsOn) ? concluded : amendment.startsOn;
        for (var joining : changed.joining()) {
            amendment.parties.stream()
                    .filter(party -> party.siren().equals(joining.siren()))
                    .filter(party -> party.role() == PartyRole.PARTICIPANT
                            || party.signature().isPresent())
                    .filter(_ -> present().stream().noneMatch(own -> own.siren().equals(joining.siren())))
                    .findFirst()
                    .ifPresent(party -> addParty(joining, from).adhere(party));
        }
        for (var departure : changed.leaving()) {
            var on = departure.on().isBefore(from) ? from : departure.on();
            present().stream()
                    .filter(party -> party.siren().equals(departure.siren()))
                    .forEach(party -> party.end(new PartyEnd(on, PartyEnd.Cause.DEPARTED, departure.reason(), null)));
        }
        return new ConventionAmended(
                id, reference, amendment.id, amendment.reference, applied.number(), concluded, from, endsOn, changed);
    }

    /** A signature of an amendment is contested, or stands again. */
    void noteAmendment(UUID amendment, @Nullable LocalDate weakened) {
        amendments = amendments.stream()
                .map(applied -> applied.id().equals(amendment) ? applied.weakened(weakened) : applied)
                .toList();
    }

    /** Its last day as it was known to be on a day. */
    LocalDate endsOnAt(LocalDate day) {
        var end = endsOn;
        for (var amendment : amendments.reversed()) {
            if (amendment.changes().extendTo() != null && !amendment.appliesOn(day)) {
                end = amendment.endsOnBefore();
            }
        }
        return end;
    }

    /** Its last day by what nobody contests. */
    LocalDate uncontestedEnd() {
        return contestedExtensions().stream()
                .map(AppliedAmendment::endsOnBefore)
                .min(LocalDate::compareTo)
                .orElse(endsOn);
    }

    private List<AppliedAmendment> contestedExtensions() {
        return amendments.stream()
                .filter(applied ->
                        applied.weakenedOn() != null && applied.changes().extendTo() != null)
                .toList();
    }

    AmendmentRegistered amendmentRegistered(UUID amended, RegisterAmendment request) {
        return new AmendmentRegistered(amended, id, request);
    }

    ConventionRegistered registered(RegisterConvention request) {
        return new ConventionRegistered(id, request);
    }

    /** Signs for one party, by the right its act gives. */
    PartySigned sign(String siren, Signature signature, List<AuthorisingAct> acts, LocalDate today) {
        var party = requireMaySign(siren, signature, acts, today);
        var texts = sameTexts();
        var act = party.actToSignBy(acts, texts, signature.signedOn(), today);
        var mandate = RightToSign.require(party, act, texts, signature, today);
        party.sign(signature, mandate, List.of());
        return signed(party, signature, mandate);
    }

    /**
     * Writes down a signature that was given against a rule. One that can be mended counts, and says what is to be mended; one that cannot is kept as
     * a fact, and counts nowhere.
     */
    List<ConventionEvent> signIrregularly(
            RecordIrregularSignature request, List<AuthorisingAct> acts, String recordedBy, LocalDate today) {
        var signature = request.signature();
        var party = requireMaySign(request.siren(), signature, acts, today);
        var texts = sameTexts();
        var act = party.actToSignBy(acts, texts, signature.signedOn(), today);
        var irregularities = RightToSign.flaws(party, act, texts, signature, today).stream()
                .map(flaw -> flaw.as(request.reason(), recordedBy, today))
                .toList();
        if (irregularities.isEmpty()) {
            throw ConventionRefused.signatureIsRegular(party);
        }
        var written = new IrregularSignature(signature, irregularities);
        var recorded = new IrregularSignatureRecorded(id, request.siren(), written);
        if (irregularities.stream().anyMatch(flaw -> flaw.grade() == Irregularity.Grade.BLOCKING)) {
            party.recordVoid(written);
            return List.of(recorded);
        }
        var mandate = act.orElseThrow();
        party.sign(signature, mandate, irregularities);
        return List.of(recorded, signed(party, signature, mandate));
    }

    SignatureRegularised regularise(String siren, RegulariseSignature request, LocalDate today) {
        var cure = request.on(today);
        requireParty(siren, today).regularise(request, cure);
        return new SignatureRegularised(id, siren, request.code(), cure);
    }

    private Party requireMaySign(String siren, Signature signature, List<AuthorisingAct> acts, LocalDate today) {
        var party = requireParty(siren, today);
        if (party.role() == PartyRole.PARTICIPANT) {
            throw ConventionRefused.participant(party);
        }
        InTheFuture.refuse(signature.signedOn(), today);
        requireNotOver(signature.signedOn());
        party.lastingSignature(acts, today).ifPresent(earlier -> {
            throw ConventionRefused.alreadySigned(party, earlier);
        });
        if (signature.signedAt() != null
                && !signature.signedAt().atZone(Calendar.PARIS).toLocalDate().equals(signature.signedOn())) {
            throw ConventionRefused.instantOfAnotherDay(signature);
        }
        return party;
    }

    private PartySigned signed(Party party, Signature signature, AuthorisingAct mandate) {
        return new PartySigned(
                id,
                reference,
                party.siren(),
                party.name(),
                party.kind(),
                mandate.deliberationId().orElse(null),
                signature.signedOn(),
                signature.level(),
                signature.signers(),
                signature.textSha256(),
                party.irregularities().isEmpty()
                        ? null
                        : party.irregularities().stream()
                                .map(Irregularity::code)
                                .toList(),
                signature.demonstration());
    }

    /**
     * Draws the consequence of what the parties' signatures and acts are worth now: concluded by the last required signature, weakened when the act
     * of a required party no longer carries its signature or only a contested amendment carries its last days, restored when all hold again. Told
     * again when others are contested than before; empty when nothing changes.
     */
    Optional<ConventionEvent> reassess(List<AuthorisingAct> acts, LocalDate on, LocalDate today) {
        var required = partiesOn(today).stream().filter(Party::required).toList();
        if (abandonment != null || isTerminatedOn(today) || (signedOn == null && !isSignedByAll(today))) {
            return Optional.empty();
        }
        var shaken = required.stream()
                .filter(party -> party.contestedBy(acts, today).isPresent())
                .toList();
        if (signedOn == null) {
            return shaken.isEmpty() ? Optional.of(conclude(acts, today)) : Optional.empty();
        }
        var doubtful = today.isAfter(uncontestedEnd()) ? contestedExtensions() : List.<AppliedAmendment>of();
        var now = Stream.concat(
                        shaken.stream().map(Party::siren), doubtful.stream().map(AppliedAmendment::reference))
                .sorted()
                .toList();
        if (now.equals(contested)) {
            return Optional.empty();
        }
        contested = now;
        if (now.isEmpty()) {
            weakenedOn = null;
            return Optional.of(new ConventionRestored(id, reference, on));
        }
        weakenedOn = weakenedOn == null ? on : weakenedOn;
        return Optional.of(new ConventionWeakened(
                id,
                reference,
                on,
                shaken.stream().map(party -> contested(party, acts, today)).toList(),
                doubtful.stream().map(AppliedAmendment::reference).toList()));
    }

    /** Whether its signatures conclude it: every required party of the day has given one. */
    boolean isSignedByAll(LocalDate today) {
        var required = partiesOn(today).stream().filter(Party::required).toList();
        return !required.isEmpty()
                && required.stream().noneMatch(party -> party.signature().isEmpty());
    }

    private static ConventionWeakened.ContestedParty contested(
            Party party, List<AuthorisingAct> acts, LocalDate today) {
        var act = party.contestedBy(acts, today).orElseThrow();
        return new ConventionWeakened.ContestedParty(
                party.siren(), party.name(), act.deliberationId().orElse(null), act.forceOn(today));
    }

    private ConventionSigned conclude(List<AuthorisingAct> acts, LocalDate today) {
        var last = partiesOn(today).stream()
                .filter(Party::required)
                .flatMap(party -> party.signature().stream())
                .map(Signature::signedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        signedOn = last;
        var signed = partiesOn(today).stream()
                .filter(party -> party.signature().isPresent())
                .filter(party -> party.contestedBy(acts, today).isEmpty())
                .map(party -> signedParty(party, acts, today))
                .toList();
        return new ConventionSigned(
                id, reference, title, new ConventionSigned.Period(startsOn, endsOn), textSha256, last, signed);
    }

    private ConventionSigned.SignedParty signedParty(Party party, List<AuthorisingAct> acts, LocalDate today) {
        var signature = party.signature().orElseThrow();
        var deliberation = party.actAmong(acts, sameTexts(), today).flatMap(AuthorisingAct::deliberationId);
        return new ConventionSigned.SignedParty(
                party.siren(),
                party.name(),
                party.kind(),
                deliberation.orElse(null),
                signature.signedOn(),
                signature.demonstration());
    }

    /** Those that merged into another, left or were left out are parties no more. */
    Party requireParty(String siren, LocalDate today) {
        return partiesOn(today).stream()
                .filter(party -> party.siren().equals(siren))
                .findFirst()
                .orElseThrow(() -> new NotAParty(siren, reference));
    }

    List<Party> partiesOn(LocalDate day) {
        return parties.stream().filter(party -> party.isPartyOn(day)).toList();
    }

    /** The current text, and the versions before it that differ by clerical errors only. */
    Set<String> sameTexts() {
        var same = new LinkedHashSet<String>();
        for (int last = texts.size() - 1; last >= 0; last--) {
            same.add(texts.get(last).sha256());
            if (texts.get(last).change() != TextVersion.Change.ERRATUM) {
                break;
            }
        }
        return same;
    }

    /** A body outside this suite declares its decision; a commune cannot: it deliberates. */
    void requireDecidesOutsideThisSuite(String siren, List<AuthorisingAct> acts, LocalDate today) {
        var party = requireParty(siren, today);
        if (!party.kind().decidesOutsideThisSuite()) {
            throw ConventionRefused.mustDeliberate(party);
        }
        party.lastingSignature(acts, today).ifPresent(signature -> {
            throw ConventionRefused.alreadySigned(party, signature);
        });
    }

    /** Those that have not left, and are not to. */
    List<Party> present() {
        return parties.stream().filter(party -> party.ending().isEmpty()).toList();
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    String keeperSiren() {
        return keeperSiren;
    }

    public String title() {
        return title;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    List<String> fields() {
        return fields;
    }

    Optional<String> predecessor() {
        return Optional.ofNullable(predecessor);
    }

    public String textSha256() {
        return textSha256;
    }

    public Optional<LocalDate> signedOn() {
        return Optional.ofNullable(signedOn);
    }

    Optional<LocalDate> weakenedOn() {
        return Optional.ofNullable(weakenedOn);
    }

    /** All that ever were. */
    List<Party> parties() {
        return parties;
    }

    List<TextVersion> texts() {
        return texts;
    }

    Optional<Termination> termination() {
        return Optional.ofNullable(termination);
    }

    Optional<Abandonment> abandonment() {
        return Optional.ofNullable(abandonment);
    }

    Optional<UUID> amends() {
        return Optional.ofNullable(amends);
    }

    Optional<Integer> amendmentNumber() {
        return Optional.ofNullable(amendmentNumber);
    }

    Optional<AmendmentChanges> changes() {
        return Optional.ofNullable(changes);
    }

    List<AppliedAmendment> amendments() {
        return amendments;
    }
}
