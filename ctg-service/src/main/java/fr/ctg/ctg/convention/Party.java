package fr.ctg.ctg.convention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Signature signature;

    /** The act by which it signed: what comes later does not change that. */
    private @Nullable UUID signedByActId;

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
        signature = given;
        signedByActId = mandate.id();
    }

    PartyStanding standing(Optional<AuthorisingAct> act, String conventionText) {
        if (signature != null) {
            return PartyStanding.SIGNED;
        }
        if (act.isEmpty()) {
            return PartyStanding.TO_DELIBERATE;
        }
        return RightToSign.missing(this, act, conventionText).isPresent()
                ? PartyStanding.APPROVED
                : PartyStanding.AUTHORISED;
    }

    /** The act the party goes by: the one it signed by, else the best of those known. */
    Optional<AuthorisingAct> actAmong(List<AuthorisingAct> acts, String conventionText) {
        return acts.stream()
                .filter(act -> act.siren().equals(siren))
                .filter(act -> signedByActId == null || act.id().equals(signedByActId))
                .max(AuthorisingAct.bestFor(conventionText));
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
}
