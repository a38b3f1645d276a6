package fr.ctg.ctg.convention;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private boolean required;
    private int signersRequired;
    private @Nullable String intercommunality;

    @JsonColumn
    private @Nullable Signature signature;

    /** The act by which it signed: another one does not change that, unless this one never was. */
    private @Nullable UUID signedByActId;

    /** Signatures whose act was annulled or withdrawn, before the party signed again. */
    @Basic
    @JsonColumn
    private List<Signature> undoneSignatures = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Party() {}

    Party(UUID id, Convention convention, int rank, RegisterConvention.NewParty request) {
        this.id = id;
        this.convention = convention;
        this.rank = rank;
        this.siren = request.siren();
        this.name = request.name();
        this.kind = request.kind();
        this.required = request.required();
        this.signersRequired = request.signersRequired();
        this.intercommunality = request.intercommunality();
    }

    void sign(Signature given, AuthorisingAct mandate) {
        if (signature != null) {
            undoneSignatures = Stream.concat(undoneSignatures.stream(), Stream.of(signature))
                    .toList();
        }
        signature = given;
        signedByActId = mandate.id();
    }

    PartyStanding standing(List<AuthorisingAct> acts, String conventionText, LocalDate day) {
        if (signedOn(day)) {
            return contestedBy(acts, day).isPresent() ? PartyStanding.CONTESTED : PartyStanding.SIGNED;
        }
        var act = actAmong(acts, conventionText, day);
        return act.map(known -> switch (known.forceOn(day)) {
                    case REJECTED -> PartyStanding.REFUSED;
                    case ANNULLED, WITHDRAWN, REPEALED -> PartyStanding.TO_DELIBERATE;
                    case NOT_YET, SUSPENDED, IN_FORCE ->
                        RightToSign.missing(this, act, conventionText, day).isPresent()
                                ? PartyStanding.APPROVED
                                : PartyStanding.AUTHORISED;
                })
                .orElse(PartyStanding.TO_DELIBERATE);
    }

    private boolean signedOn(LocalDate day) {
        return signature != null && !signature.signedOn().isAfter(day);
    }

    /** The act by which it signed, when it no longer carries the signature. */
    Optional<AuthorisingAct> contestedBy(List<AuthorisingAct> acts, LocalDate day) {
        return signedBy(acts).filter(act -> act.forceOn(day).contestsSignatures());
    }

    private Optional<AuthorisingAct> signedBy(List<AuthorisingAct> acts) {
        return acts.stream().filter(act -> act.id().equals(signedByActId)).findFirst();
    }

    /** Its signature stands, or may yet stand again: it cannot be given a second time. */
    Optional<Signature> lastingSignature(List<AuthorisingAct> acts, LocalDate day) {
        return signature().filter(given -> contestedBy(acts, day)
                .filter(act -> act.forceOn(day).undoesSignatures())
                .isEmpty());
    }

    /** The act the party goes by: the one it signed by, else the best of those known that day. */
    Optional<AuthorisingAct> actAmong(List<AuthorisingAct> acts, String conventionText, LocalDate day) {
        return signedOn(day) ? signedBy(acts) : bestAmong(acts, conventionText, day);
    }

    /** The best act to sign by, whatever was signed. */
    Optional<AuthorisingAct> bestAmong(List<AuthorisingAct> acts, String conventionText, LocalDate day) {
        return acts.stream()
                .filter(act -> act.siren().equals(siren) && !act.adoptedOn().isAfter(day))
                .max(AuthorisingAct.bestFor(conventionText, day));
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

    boolean required() {
        return required;
    }

    int signersRequired() {
        return signersRequired;
    }

    Optional<String> intercommunality() {
        return Optional.ofNullable(intercommunality);
    }

    public Optional<Signature> signature() {
        return Optional.ofNullable(signature);
    }

    List<Signature> undoneSignatures() {
        return undoneSignatures;
    }
}
