package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.RegisterConvention.NewParty;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A party to one convention. Changed through its convention only. */
@Entity
public class Party {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Convention convention;

    private int rank;
    private String siren;
    private String name;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    private boolean required;
    private int signersRequired;
    private @Nullable String intercommunality;

    /** Since when, for one that came later. */
    private @Nullable LocalDate joinedOn;

    @JsonColumn
    private @Nullable PartyEnd ending;

    private @Nullable UUID placeTakenBy;

    @JsonColumn
    private @Nullable Signature signature;

    /** The act by which it signed: another one does not change that, unless this one never was. */
    private @Nullable UUID signedByActId;

    /** What is still to be regularised, or was, of the signature that counts. */
    @Basic
    @JsonColumn
    private List<Irregularity> irregularities = List.of();

    /** Signatures that stand no more: their act was annulled or withdrawn, or the text was rewritten, before the party signed again. */
    @Basic
    @JsonColumn
    private List<UndoneSignature> undoneSignatures = List.of();

    /** Signatures that were given and never were worth anything. */
    @Basic
    @JsonColumn
    private List<IrregularSignature> irregularSignatures = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Party() {}

    Party(UUID id, Convention convention, int rank, NewParty request, @Nullable LocalDate joinedOn) {
        this.id = id;
        this.convention = convention;
        this.rank = rank;
        this.siren = request.siren();
        this.joinedOn = joinedOn;
        describe(request);
    }

    /** As the text names it now. */
    final void describe(NewParty request) {
        name = request.name();
        kind = request.kind();
        role = request.role() == null ? PartyRole.SIGNATORY : request.role();
        required = request.required() && role == PartyRole.SIGNATORY;
        signersRequired = request.signersRequired();
        intercommunality = request.intercommunality();
    }

    void end(PartyEnd how) {
        ending = how;
    }

    /** Once a convention is concluded, whom it waits for is settled: nobody becomes required by a merger who was not. */
    void takePlaceOf(List<Party> others, PartyEnd how, boolean concluded) {
        if (!concluded
                && others.stream()
                        .anyMatch(party -> party.required && party.signature().isEmpty())) {
            // What it signed for itself does not sign for those that had not: it signs again for all.
            undoSignature(how.on());
        }
        for (var party : others) {
            party.end(how);
            party.placeTakenBy = id;
        }
        var waitedFor = others.stream().anyMatch(Party::required);
        required = role == PartyRole.SIGNATORY && (waitedFor || (required && !concluded));
    }

    void sign(Signature given, AuthorisingAct mandate, List<Irregularity> known) {
        undoSignature(given.signedOn());
        signature = given;
        signedByActId = mandate.id();
        irregularities = known;
    }

    /** It came in by signing an amendment: that signature is its own here. */
    void adhere(Party signed) {
        signature = signed.signature;
        signedByActId = signed.signedByActId;
        irregularities = signed.irregularities;
    }

    /** Whatever was signed stands no more, and is kept. */
    void undoSignature(LocalDate on) {
        if (signature != null) {
            undoneSignatures = Stream.concat(
                            undoneSignatures.stream(), Stream.of(new UndoneSignature(signature, signedByActId, on)))
                    .toList();
            signature = null;
            signedByActId = null;
            irregularities = List.of();
        }
    }

    void recordVoid(IrregularSignature given) {
        irregularSignatures =
                Stream.concat(irregularSignatures.stream(), Stream.of(given)).toList();
    }

    /** One proof mends one thing. */
    void regularise(RegulariseSignature proof, Irregularity.Cure cure) {
        var meant = irregularities().stream().filter(proof::speaksOf).toList();
        if (meant.isEmpty()) {
            throw ConventionRefused.nothingToRegularise(this, proof.code());
        }
        if (meant.size() > 1) {
            throw ConventionRefused.severalIrregularities(this, proof.code());
        }
        cure(meant.getFirst(), cure);
    }

    private void cure(Irregularity flaw, Irregularity.Cure cure) {
        if (signature == null) {
            replaced().forEach(party -> party.cure(flaw, cure));
        } else {
            irregularities = irregularities.stream()
                    .map(known -> known.equals(flaw) ? known.cured(cure) : known)
                    .toList();
        }
    }

    PartyStanding standing(List<AuthorisingAct> acts, Set<String> texts, LocalDate day) {
        if (role == PartyRole.PARTICIPANT) {
            return PartyStanding.PARTICIPATES;
        }
        if (signedOn(day)) {
            return contestedBy(acts, day).isPresent() ? PartyStanding.CONTESTED : PartyStanding.SIGNED;
        }
        var act = actAmong(acts, texts, day);
        return act.map(known -> switch (known.forceOn(day)) {
                    case REJECTED -> PartyStanding.REFUSED;
                    case ANNULLED, WITHDRAWN, REPEALED, LAPSED -> PartyStanding.TO_DELIBERATE;
                    case NOT_YET, SUSPENDED, IN_FORCE ->
                        RightToSign.missing(this, act, texts, day).isPresent()
                                ? PartyStanding.APPROVED
                                : PartyStanding.AUTHORISED;
                })
                .orElse(PartyStanding.TO_DELIBERATE);
    }

    private boolean signedOn(LocalDate day) {
        return signatureOn(day).isPresent();
    }

    /** The one that counts on a day: the last given by then, even if it was given anew since. */
    public Optional<Signature> signatureOn(LocalDate day) {
        return signature().filter(given -> !given.signedOn().isAfter(day)).or(() -> undoneOn(day)
                .map(UndoneSignature::signature));
    }

    private Optional<UndoneSignature> undoneOn(LocalDate day) {
        return undoneSignatures.stream().filter(undone -> undone.stoodOn(day)).reduce((earlier, later) -> later);
    }

    /** The act by which it signed, when it no longer carries the signature. */
    Optional<AuthorisingAct> contestedBy(List<AuthorisingAct> acts, LocalDate day) {
        return signedBy(acts, day)
                .filter(act -> act.forceOn(day).contestsSignatures())
                .findFirst();
    }

    /** By its own act, and by those of the parties whose place it took since it signed. */
    private Stream<AuthorisingAct> signedBy(List<AuthorisingAct> acts, LocalDate day) {
        var by = signature == null || signature.signedOn().isAfter(day)
                ? undoneOn(day).map(UndoneSignature::actId).orElse(signedByActId)
                : signedByActId;
        return Stream.concat(
                acts.stream().filter(act -> act.id().equals(by)),
                replaced().stream()
                        .filter(party -> signature == null || party.endsAfter(signature.signedOn()))
                        .flatMap(party -> party.signedBy(acts, day)));
    }

    private boolean endsAfter(LocalDate day) {
        return ending != null && ending.on().isAfter(day);
    }

    /** Its signature stands, or may yet stand again: it cannot be given a second time. */
    Optional<Signature> lastingSignature(List<AuthorisingAct> acts, LocalDate day) {
        return signature().filter(_ -> contestedBy(acts, day)
                .filter(act -> act.forceOn(day).undoesSignatures())
                .isEmpty());
    }

    /** The act the party goes by: the one it signed by, else the best of those known that day. */
    Optional<AuthorisingAct> actAmong(List<AuthorisingAct> acts, Set<String> texts, LocalDate day) {
        return signedOn(day)
                ? contestedBy(acts, day).or(() -> signedBy(acts, day).findFirst())
                : bestAmong(acts, texts, day);
    }

    /** The best act to sign by, whatever was signed. */
    Optional<AuthorisingAct> bestAmong(List<AuthorisingAct> acts, Set<String> texts, LocalDate day) {
        return acts.stream()
                .filter(act -> speaksFor(act.siren()) && !act.adoptedOn().isAfter(day))
                .max(AuthorisingAct.bestFor(texts, day));
    }

    /** The act that lets sign on a day: one known by then, else one that came later, to say what is wrong with it. */
    Optional<AuthorisingAct> actToSignBy(List<AuthorisingAct> acts, Set<String> texts, LocalDate on, LocalDate today) {
        return bestAmong(acts, texts, on).or(() -> bestAmong(acts, texts, today));
    }

    /** Its own organ; and, where it took the place of others, the organs of those that had not signed yet. */
    private boolean speaksFor(String organisation) {
        return siren.equals(organisation)
                || replaced().stream().anyMatch(party -> party.signature().isEmpty() && party.speaksFor(organisation));
    }

    /** The parties whose place it took: it is bound by what they decided and signed (CGCT L2113-5). */
    List<Party> replaced() {
        return convention.parties().stream()
                .filter(party -> id.equals(party.placeTakenBy))
                .toList();
    }

    NewParty asNamed() {
        return new NewParty(siren, name, kind, role, required, signersRequired, intercommunality);
    }

    boolean isPartyOn(LocalDate day) {
        return (joinedOn == null || !joinedOn.isAfter(day))
                && (ending == null || ending.on().isAfter(day));
    }

    int rank() {
        return rank;
    }

    public String siren() {
        return siren;
    }

    public String name() {
        return name;
    }

    public PartyKind kind() {
        return kind;
    }

    public PartyRole role() {
        return role;
    }

    public boolean required() {
        return required;
    }

    int signersRequired() {
        return signersRequired;
    }

    Optional<String> intercommunality() {
        return Optional.ofNullable(intercommunality);
    }

    Optional<LocalDate> joinedOn() {
        return Optional.ofNullable(joinedOn);
    }

    Optional<PartyEnd> ending() {
        return Optional.ofNullable(ending);
    }

    /** Its own; or, where it took the place of others, the last of theirs, once all that had to sign have. */
    public Optional<Signature> signature() {
        if (signature != null) {
            return Optional.of(signature);
        }
        var replaced = replaced();
        return replaced.stream()
                        .noneMatch(
                                party -> party.required() && party.signature().isEmpty())
                ? replaced.stream()
                        .flatMap(party -> party.signature().stream())
                        .max(Comparator.comparing(Signature::signedOn))
                : Optional.empty();
    }

    /** All it ever gave itself, that it came in by included; those that stand no more too. */
    Stream<Signature> ownSignatures() {
        return Stream.concat(
                Stream.ofNullable(signature), undoneSignatures.stream().map(UndoneSignature::signature));
    }

    /** Of the signature that counts: its own, or those of the parties whose place it took. */
    public List<Irregularity> irregularities() {
        return signature == null
                ? replaced().stream()
                        .flatMap(party -> party.irregularities().stream())
                        .toList()
                : irregularities;
    }

    List<UndoneSignature> undoneSignatures() {
        return undoneSignatures;
    }

    List<IrregularSignature> irregularSignatures() {
        return irregularSignatures;
    }
}
