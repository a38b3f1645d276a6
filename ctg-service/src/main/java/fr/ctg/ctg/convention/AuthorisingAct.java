package fr.ctg.ctg.convention;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The act of a party's own organ that gives the right to sign one text: a commune's deliberation, or a declared decision. */
@Entity
public class AuthorisingAct {
    /** What kind of act it is. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "AuthorisingActKind")
    public enum Kind {
        /** A deliberation followed in this suite. */
        DELIBERATION,
        /** A decision of a body outside this suite, declared by that body. */
        DECISION
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String conventionReference;
    private String siren;
    private String organ;
    private String officialNumber;
    private String textSha256;
    private LocalDate adoptedOn;
    private @Nullable LocalDate executoryOn;

    @JsonColumn
    private @Nullable ApprovedDeliberation approval;

    @JsonColumn
    private @Nullable ExecutoryDeliberation effect;

    private boolean rejected;

    /** The offices it lets sign; none named means that it leaves that open. */
    @Basic
    @JsonColumn
    private List<SigningOffice> offices = List.of();

    private @Nullable LocalDate validUntil;

    @JsonColumn
    private Signature.@Nullable Evidence evidence;

    @Basic
    @JsonColumn
    private List<ActChange> changes = List.of();

    private boolean demonstration;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AuthorisingAct() {}

    /** Born approved, without effect. */
    AuthorisingAct(ApprovedDeliberation approved, ApprovedDeliberation.Mandate mandate) {
        this.id = approved.deliberationId();
        this.kind = Kind.DELIBERATION;
        this.conventionReference = mandate.conventionReference();
        this.siren = approved.commune().siren();
        this.organ = "Conseil municipal";
        this.officialNumber = approved.officialNumber();
        this.textSha256 = mandate.textSha256();
        this.adoptedOn = approved.adoptedOn();
        this.approval = approved;
        this.offices = List.of(mandate.office() == null ? SigningOffice.MAYOR : mandate.office());
        this.validUntil = mandate.validUntil();
        this.demonstration = approved.demonstration();
    }

    AuthorisingAct(UUID id, String conventionReference, DeclareDecision decision) {
        this.id = id;
        this.kind = Kind.DECISION;
        this.conventionReference = conventionReference;
        this.siren = decision.siren();
        this.organ = decision.organ();
        this.officialNumber = decision.officialNumber();
        this.textSha256 = decision.textSha256();
        this.adoptedOn = decision.decidedOn();
        this.executoryOn = decision.effectiveOn();
        this.offices = List.copyOf(decision.offices());
        this.validUntil = decision.validUntil();
        this.evidence = decision.evidence();
        this.demonstration = decision.demonstration();
    }

    /** The council refused the convention. */
    AuthorisingAct(RejectedDeliberation refused, RejectedDeliberation.RefusedMandate mandate) {
        this.id = refused.deliberationId();
        this.kind = Kind.DELIBERATION;
        this.conventionReference = mandate.conventionReference();
        this.siren = refused.siren();
        this.organ = "Conseil municipal";
        this.officialNumber = refused.officialNumber();
        this.textSha256 = mandate.textSha256();
        this.adoptedOn = refused.on();
        this.rejected = true;
    }

    void becomeExecutory(ExecutoryDeliberation executory) {
        executoryOn = executory.executoryOn();
        effect = executory;
    }

    void change(ActChange change) {
        changes = Stream.concat(changes.stream(), Stream.of(change)).toList();
    }

    /** What the act is worth on a day, by all that is known of it. */
    public ActForce forceOn(LocalDate day) {
        if (rejected) {
            return ActForce.REJECTED;
        }
        var judged = executoryOn != null && !executoryOn.isAfter(day) ? ActForce.IN_FORCE : ActForce.NOT_YET;
        var effect = judged;
        for (var change : changesBy(day)) {
            switch (change.kind()) {
                case SUSPENDED -> judged = ActForce.SUSPENDED;
                case ANNULLED -> judged = ActForce.ANNULLED;
                case REINSTATED -> judged = effect;
                case WITHDRAWN -> {
                    return ActForce.WITHDRAWN;
                }
                case REPEALED -> effect = ActForce.REPEALED;
            }
        }
        if (judged == ActForce.SUSPENDED || judged == ActForce.ANNULLED) {
            return judged;
        }
        return effect == ActForce.IN_FORCE && validUntil != null && day.isAfter(validUntil) ? ActForce.LAPSED : effect;
    }

    /** The change that made the act what it is, when one did. */
    public Optional<ActChange> lastChange(LocalDate day) {
        return changesBy(day).stream().reduce((earlier, later) -> later);
    }

    /** Days alone do not show which came first on one day; two instants do. */
    boolean tookEffectBefore(Signature signature) {
        if (executoryOn == null) {
            return false;
        }
        var executoryAt = effect == null ? null : effect.executoryAt();
        return signature.signedOn().isAfter(executoryOn)
                || (executoryAt != null
                        && signature.signedAt() != null
                        && signature.signedAt().isAfter(executoryAt));
    }

    /** Whether somebody may sign by it that day: for an office it names, holding it, delegated or standing in for who does. */
    boolean mayBeSignedBy(Signature.Signer signer, LocalDate on) {
        if (!offices.isEmpty() && !offices.contains(signer.office())) {
            return false;
        }
        return switch (signer.standing()) {
            case HOLDER -> true;
            case UNSTATED -> false;
            case DELEGATE, SUBSTITUTE ->
                signer.authority() != null
                        && signer.authoritySince() != null
                        && !signer.authoritySince().isAfter(on);
        };
    }

    /** The act to go by when a party has several: one for these texts first, then the one worth most, then the latest. */
    static Comparator<AuthorisingAct> bestFor(Set<String> texts, LocalDate day) {
        return Comparator.<AuthorisingAct, Boolean>comparing(act -> texts.contains(act.textSha256))
                .thenComparing(act -> act.forceOn(day))
                .thenComparing(act -> act.adoptedOn);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** What happened to it by that day, in the order it was told. */
    public List<ActChange> changesBy(LocalDate day) {
        return changes.stream().filter(change -> !change.on().isAfter(day)).toList();
    }

    List<ActChange> changes() {
        return changes;
    }

    boolean isRejected() {
        return rejected;
    }

    String conventionReference() {
        return conventionReference;
    }

    String siren() {
        return siren;
    }

    public String organ() {
        return organ;
    }

    public String officialNumber() {
        return officialNumber;
    }

    public String textSha256() {
        return textSha256;
    }

    public LocalDate adoptedOn() {
        return adoptedOn;
    }

    public Optional<LocalDate> executoryOn() {
        return Optional.ofNullable(executoryOn);
    }

    List<SigningOffice> offices() {
        return offices;
    }

    Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    public Optional<Signature.Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Optional<ApprovedDeliberation> approval() {
        return Optional.ofNullable(approval);
    }

    public Optional<ExecutoryDeliberation> effect() {
        return Optional.ofNullable(effect);
    }

    public boolean demonstration() {
        return demonstration;
    }

    Optional<UUID> deliberationId() {
        return kind == Kind.DELIBERATION ? Optional.of(id) : Optional.empty();
    }
}
