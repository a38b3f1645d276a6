package fr.ctg.ctg.convention;

import fr.ctg.ctg.InTheFuture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an amendment may change, and until when it may be concluded. */
final class RightToAmend {
    private RightToAmend() {}

    /** {@code others}: the amendments of the same convention, concluded or not. */
    static void require(
            Convention amended,
            LocalDate effectiveOn,
            AmendmentChanges changes,
            List<Convention> others,
            LocalDate today) {
        amended.overOn(today).ifPresent(over -> {
            throw over;
        });
        if (amended.signedOn().isEmpty()) {
            throw ConventionRefused.notConcluded(amended.reference());
        }
        if (amended.amends().isPresent()) {
            throw ConventionRefused.amendmentOfAnAmendment(amended.reference());
        }
        if (changes.isEmpty()) {
            throw ConventionRefused.changesNothing();
        }
        requirePeriod(amended, effectiveOn, changes);
        requireNoConflict(changes, others);
        for (var departure : changes.leaving()) {
            requireMayLeave(amended, departure, effectiveOn, today);
        }
        Convention.requireTwo(amended.partiesOn(today).stream()
                        .filter(party -> party.required() && !changes.leaves(party.siren()))
                        .count()
                + changes.joining().stream()
                        .filter(party -> party.required() && party.role() != PartyRole.PARTICIPANT)
                        .count());
    }

    private static void requirePeriod(Convention amended, LocalDate effectiveOn, AmendmentChanges changes) {
        var end = amended.endsOn();
        var extended = changes.extendTo();
        if (extended != null) {
            if (!extended.isAfter(end)) {
                throw ConventionRefused.period(amended.startsOn(), extended);
            }
            Convention.requirePeriod(amended.startsOn(), extended);
        }
        var latest = extended == null ? end.minusDays(1) : end.plusDays(1);
        if (effectiveOn.isBefore(amended.startsOn()) || effectiveOn.isAfter(latest)) {
            throw ConventionRefused.amendmentOutside(effectiveOn, amended.startsOn(), latest);
        }
    }

    private static void requireNoConflict(AmendmentChanges changes, List<Convention> others) {
        for (var other : others) {
            var touched = changes.subjects();
            touched.retainAll(other.changes().map(AmendmentChanges::subjects).orElse(Set.of()));
            if (other.signedOn().isEmpty() && other.abandonment().isEmpty() && !touched.isEmpty()) {
                throw ConventionRefused.amendmentsConflict(other.reference(), touched);
            }
        }
    }

    private static void requireMayLeave(
            Convention amended, AmendmentChanges.Departure departure, LocalDate effectiveOn, LocalDate today) {
        amended.requireParty(departure.siren(), today);
        if (departure.siren().equals(amended.keeperSiren())) {
            throw ConventionRefused.keeperNotAParty(departure.siren(), amended.reference());
        }
        InTheFuture.refuse(departure.noticeGivenOn(), today);
        if (!departure.noticeGivenOn().isBefore(departure.on())) {
            throw ConventionRefused.noticeMissing(departure.on());
        }
        if (departure.on().isBefore(effectiveOn)) {
            throw ConventionRefused.amendmentOutside(effectiveOn, amended.startsOn(), departure.on());
        }
    }

    /**
     * Nobody concludes an amendment with fewer than all the parties whose signature its convention needs, nor once that one was over on the day of a
     * signature: an act that stands again may complete an amendment whose convention went on without it. Once concluded, its signatures may be given
     * anew.
     */
    static Optional<ConventionRefused> outdated(
            Convention amendment, Convention amended, LocalDate signed, LocalDate today) {
        if (amendment.signedOn().isPresent()) {
            return Optional.empty();
        }
        return amended.overOn(signed).or(() -> {
            var missing = amended.partiesOn(today).stream()
                    .filter(Party::required)
                    .filter(party -> amendment.partiesOn(today).stream()
                            .noneMatch(own -> own.siren().equals(party.siren()) && own.required()))
                    .map(Party::name)
                    .toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ConventionRefused.amendmentOutdated(amendment.reference(), missing));
        });
    }
}
