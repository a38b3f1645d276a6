package fr.ctg.ctg.convention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ApprovedDeliberation approval;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ExecutoryDeliberation effect;

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
        this.demonstration = decision.demonstration();
    }

    void becomeExecutory(ExecutoryDeliberation executory) {
        executoryOn = executory.executoryOn();
        effect = executory;
    }

    /** The act to go by when a party has several: the one for this text first, then the one with effect, then the latest. */
    static Comparator<AuthorisingAct> bestFor(String textSha256) {
        return Comparator.<AuthorisingAct, Boolean>comparing(act -> act.textSha256.equals(textSha256))
                .thenComparing(act -> act.executoryOn != null)
                .thenComparing(act -> act.adoptedOn);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
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
