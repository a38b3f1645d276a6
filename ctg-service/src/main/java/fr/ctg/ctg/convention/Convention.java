package fr.ctg.ctg.convention;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRegistered;
import fr.ctg.ctg.convention.ConventionEvent.ConventionRestored;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import fr.ctg.ctg.convention.ConventionEvent.PartySigned;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.storage.NewId;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One convention and its parties. Whoever writes holds its row lock: of two last signatures, one is the last. */
@Entity
public class Convention {
    static final int LONGEST_YEARS = 5;

    @Id
    private UUID id;

    private String reference;
    private String keeperSiren;
    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> fields;

    private @Nullable String predecessor;
    private String textSha256;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate weakenedOn;

    @OneToMany(mappedBy = "convention", cascade = CascadeType.PERSIST)
    @OrderBy("rank")
    private List<Party> parties = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Convention() {}

    Convention(UUID id, String keeperSiren, RegisterConvention request) {
        if (!request.endsOn().isAfter(request.startsOn())
                || request.endsOn()
                        .isAfter(request.startsOn().plusYears(LONGEST_YEARS).minusDays(1))) {
            throw ConventionRefused.period(request.startsOn(), request.endsOn());
        }
        this.id = id;
        this.keeperSiren = keeperSiren;
        this.reference = request.reference();
        this.title = request.title();
        this.startsOn = request.startsOn();
        this.endsOn = request.endsOn();
        this.fields = List.copyOf(request.fields());
        this.predecessor = request.predecessor();
        this.textSha256 = request.textSha256();
        var known = new HashSet<String>();
        for (var party : request.parties()) {
            if (!known.add(party.siren())) {
                throw ConventionRefused.partyTwice(party.siren());
            }
            parties.add(new Party(NewId.next(), this, known.size(), party));
        }
        requireKeeperAmong(request.parties());
    }

    /** Who keeps a convention's file is one of its parties. */
    private void requireKeeperAmong(List<RegisterConvention.NewParty> named) {
        if (named.stream().noneMatch(party -> party.siren().equals(keeperSiren))) {
            throw ConventionRefused.keeperNotAParty(keeperSiren, reference);
        }
    }

    ConventionRegistered registered(RegisterConvention request) {
        return new ConventionRegistered(id, request);
    }

    /** Signs for one party, by the right its act gives. */
    PartySigned sign(String siren, Signature signature, List<AuthorisingAct> acts, LocalDate today) {
        var party = requireParty(siren);
        party.lastingSignature(acts, today).ifPresent(earlier -> {
            throw ConventionRefused.alreadySigned(party, earlier);
        });
        InTheFuture.refuse(signature.signedOn(), today);
        if (signature.signers().stream().map(Signature.Signer::name).distinct().count() < party.signersRequired()) {
            throw ConventionRefused.signersMissing(party, signature);
        }
        var mandate =
                RightToSign.require(party, party.bestAmong(acts, textSha256, today), textSha256, signature, today);
        party.sign(signature, mandate);
        return new PartySigned(
                id,
                reference,
                siren,
                party.name(),
                party.kind(),
                mandate.deliberationId().orElse(null),
                signature.signedOn(),
                signature.level(),
                signature.signers(),
                signature.textSha256(),
                signature.demonstration());
    }

    /**
     * Draws the consequence of what the parties' signatures and acts are worth now: concluded by the last required signature, weakened when the act
     * of a required party no longer carries its signature, restored when all do again. Empty when nothing changes.
     */
    Optional<ConventionEvent> reassess(List<AuthorisingAct> acts, LocalDate on, LocalDate today) {
        var required = parties.stream().filter(Party::required).toList();
        if (required.stream().anyMatch(party -> party.signature().isEmpty())) {
            return Optional.empty();
        }
        var contested = required.stream()
                .filter(party -> party.contestedBy(acts, today).isPresent())
                .toList();
        if (signedOn == null) {
            return contested.isEmpty() ? Optional.of(conclude(acts, today)) : Optional.empty();
        }
        if (contested.isEmpty() == (weakenedOn == null)) {
            return Optional.empty();
        }
        if (contested.isEmpty()) {
            weakenedOn = null;
            return Optional.of(new ConventionRestored(id, reference, on));
        }
        weakenedOn = on;
        return Optional.of(new ConventionWeakened(
                id,
                reference,
                on,
                contested.stream().map(party -> contested(party, acts, today)).toList()));
    }

    private static ConventionWeakened.ContestedParty contested(
            Party party, List<AuthorisingAct> acts, LocalDate today) {
        var act = party.contestedBy(acts, today).orElseThrow();
        return new ConventionWeakened.ContestedParty(
                party.siren(), party.name(), act.deliberationId().orElse(null), act.forceOn(today));
    }

    private ConventionSigned conclude(List<AuthorisingAct> acts, LocalDate today) {
        var last = parties.stream()
                .flatMap(party -> party.signature().stream())
                .map(Signature::signedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        signedOn = last;
        var signed = parties.stream()
                .filter(party -> party.signature().isPresent())
                .map(party -> signedParty(party, acts, today))
                .toList();
        return new ConventionSigned(
                id, reference, title, new ConventionSigned.Period(startsOn, endsOn), textSha256, last, signed);
    }

    private ConventionSigned.SignedParty signedParty(Party party, List<AuthorisingAct> acts, LocalDate today) {
        var signature = party.signature().orElseThrow();
        var deliberation = party.actAmong(acts, textSha256, today).flatMap(AuthorisingAct::deliberationId);
        return new ConventionSigned.SignedParty(
                party.siren(),
                party.name(),
                party.kind(),
                deliberation.orElse(null),
                signature.signedOn(),
                signature.demonstration());
    }

    Party requireParty(String siren) {
        return parties.stream()
                .filter(party -> party.siren().equals(siren))
                .findFirst()
                .orElseThrow(() -> ConventionRefused.notAParty(siren, reference));
    }

    /** A body outside this suite declares its decision; a commune cannot: it deliberates. */
    void requireDecidesOutsideThisSuite(String siren, List<AuthorisingAct> acts, LocalDate today) {
        var party = requireParty(siren);
        if (!party.kind().decidesOutsideThisSuite()) {
            throw ConventionRefused.mustDeliberate(party);
        }
        party.lastingSignature(acts, today).ifPresent(signature -> {
            throw ConventionRefused.alreadySigned(party, signature);
        });
    }

    /** Unusual things in the territory, said and not corrected: the parties are what the act says, whatever the intercommunality. */
    Optional<Facts> territoryRemark() {
        var groups = parties.stream()
                .flatMap(party -> party.intercommunality().stream())
                .distinct()
                .toList();
        if (groups.size() < 2) {
            return Optional.empty();
        }
        var main = groups.stream()
                .max((one, other) -> Long.compare(membersOf(one), membersOf(other)))
                .orElseThrow();
        var outside = parties.stream()
                .filter(party -> party.intercommunality()
                        .filter(group -> !group.equals(main))
                        .isPresent())
                .map(Party::name)
                .toList();
        return Optional.of(Facts.of("intercommunality", main).and("outside", outside));
    }

    private long membersOf(String intercommunality) {
        return parties.stream()
                .filter(party -> party.intercommunality()
                        .filter(intercommunality::equals)
                        .isPresent())
                .count();
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

    List<Party> parties() {
        return parties;
    }
}
