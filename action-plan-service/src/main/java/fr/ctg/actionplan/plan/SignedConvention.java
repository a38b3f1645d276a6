package fr.ctg.actionplan.plan;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we need to know of a convention all its parties have signed. It often starts before it is signed; that is no fault. What happens to it
 * later is told in order, and kept here whether or not its plan exists yet.
 */
@Entity
public class SignedConvention {
    @Id
    private UUID conventionId;

    private String reference;
    private String title;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private LocalDate signedOn;

    /** Unknown for a convention heard of before its parties were kept. */
    @Basic
    @JsonColumn
    private @Nullable List<ConventionParty> parties;

    private @Nullable LocalDate weakenedOn;
    private @Nullable LocalDate terminatedOn;
    private @Nullable String terminationReason;

    @Basic
    @JsonColumn
    private List<ConventionAmendment> amendments;

    @SuppressWarnings("NullAway.Init")
    protected SignedConvention() {}

    SignedConvention(
            UUID conventionId,
            String reference,
            String title,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate signedOn,
            @Nullable List<ConventionParty> parties) {
        this.conventionId = conventionId;
        this.reference = reference;
        this.title = title;
        this.periodStart = periodStart;
        this.periodEnd = periodEnd;
        this.signedOn = signedOn;
        this.parties = parties == null ? null : List.copyOf(parties);
        this.amendments = List.of();
    }

    /** A signature is contested: the plan goes on, and says so. */
    void weaken(LocalDate on) {
        weakenedOn = weakenedOn == null ? on : weakenedOn;
    }

    void restore() {
        weakenedOn = null;
    }

    /** From that day on it counts no more, whatever its period. */
    void terminate(LocalDate on, String reason) {
        terminatedOn = on;
        terminationReason = reason;
    }

    /** Its own service knows its last day better than we do. */
    void expire(LocalDate endsOn) {
        periodEnd = endsOn;
    }

    void amend(ConventionAmendment amendment, List<ConventionParty> joining, List<ConventionParty> leaving) {
        amendments = Stream.concat(amendments.stream(), Stream.of(amendment)).toList();
        periodEnd = amendment.endsOn();
        if (parties == null) {
            return; // who they are is not known, and whoever joins is not all of them
        }
        var now = new ArrayList<>(parties);
        for (var gone : leaving) {
            now.replaceAll(party -> party.siren().equals(gone.siren()) && party.leftOn() == null ? gone : party);
        }
        joining.stream()
                .filter(one ->
                        now.stream().noneMatch(party -> party.siren().equals(one.siren()) && party.leftOn() == null))
                .forEach(now::add);
        parties = List.copyOf(now);
    }

    /** The first day on which something may be done under it. */
    LocalDate effectiveOn() {
        return signedOn.isAfter(periodStart) ? signedOn : periodStart;
    }

    /** The last day on which something may be done under it. */
    public LocalDate lastDay() {
        return terminatedOn != null && !terminatedOn.isAfter(periodEnd) ? terminatedOn.minusDays(1) : periodEnd;
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(lastDay());
    }

    /** The communes that were parties on a day; empty when the parties are unknown. */
    public List<ConventionParty> communesOn(LocalDate day) {
        return partiesOn(day).filter(party -> party.is("COMMUNE")).toList();
    }

    public boolean hasCaf(String siren, LocalDate day) {
        return partiesOn(day).anyMatch(party -> party.is("CAF") && party.siren().equals(siren));
    }

    public boolean hasParty(String siren, LocalDate day) {
        return partiesOn(day).anyMatch(party -> party.siren().equals(siren));
    }

    /** Whether an organisation may keep its plan: one of the parties, where they are known. */
    boolean mayBeKeptBy(String siren, LocalDate day) {
        return parties == null || hasParty(siren, day);
    }

    private Stream<ConventionParty> partiesOn(LocalDate day) {
        return parties().stream().flatMap(List::stream).filter(party -> party.isPartyOn(day));
    }

    /** Whether a stretch of days has one on which something could be done under it. */
    public boolean meets(LocalDate from, LocalDate to) {
        return !to.isBefore(periodStart) && !from.isAfter(lastDay());
    }

    boolean hasAmendment(String reference) {
        return amendments.stream().anyMatch(amendment -> amendment.reference().equals(reference));
    }

    public UUID conventionId() {
        return conventionId;
    }

    String reference() {
        return reference;
    }

    String title() {
        return title;
    }

    public LocalDate periodStart() {
        return periodStart;
    }

    LocalDate periodEnd() {
        return periodEnd;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    Optional<List<ConventionParty>> parties() {
        return Optional.ofNullable(parties);
    }

    public Optional<LocalDate> weakenedOn() {
        return Optional.ofNullable(weakenedOn);
    }

    Optional<LocalDate> terminatedOn() {
        return Optional.ofNullable(terminatedOn);
    }

    Optional<String> terminationReason() {
        return Optional.ofNullable(terminationReason);
    }

    List<ConventionAmendment> amendments() {
        return amendments;
    }
}
