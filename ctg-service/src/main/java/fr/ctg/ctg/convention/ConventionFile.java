package fr.ctg.ctg.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A convention on a day, with the acts of its parties beside it, as one read brings them. Standings and status are derived here. */
public record ConventionFile(Convention convention, List<AuthorisingAct> acts, LocalDate day) {

    public List<Party> parties() {
        return convention.parties();
    }

    public List<String> partySirens() {
        return parties().stream().map(Party::siren).toList();
    }

    /** The act a party goes by. */
    public Optional<AuthorisingAct> actOf(Party party) {
        return party.actAmong(acts, convention.textSha256(), day);
    }

    public PartyStanding standing(Party party) {
        return party.standing(acts, convention.textSha256(), day);
    }

    public Optional<LocalDate> signedOn() {
        return convention.signedOn().filter(signed -> !signed.isAfter(day));
    }

    public ConventionStatus status() {
        if (signedOn().isEmpty()) {
            return required().allMatch(PartyStanding::maySignOrHas)
                    ? ConventionStatus.IN_SIGNATURE
                    : ConventionStatus.IN_APPROVAL;
        }
        if (day.isAfter(convention.endsOn())) {
            return ConventionStatus.ENDED;
        }
        if (required().anyMatch(PartyStanding.CONTESTED::equals)) {
            return ConventionStatus.WEAKENED;
        }
        return day.isBefore(inForceFrom()) ? ConventionStatus.SIGNED : ConventionStatus.IN_FORCE;
    }

    private Stream<PartyStanding> required() {
        return parties().stream().filter(Party::required).map(this::standing);
    }

    /** What a party may do now. */
    List<String> allowedActions(Party party) {
        return party.lastingSignature(acts, day).isEmpty()
                        && RightToSign.missing(
                                        party,
                                        party.bestAmong(acts, convention.textSha256(), day),
                                        convention.textSha256(),
                                        day)
                                .isEmpty()
                ? List.of("sign")
                : List.of();
    }

    /** Signed and started: a retroactive start does not put a convention in force before it is signed. */
    public LocalDate inForceFrom() {
        var signedOn = convention.signedOn().orElse(LocalDate.MAX);
        return signedOn.isAfter(convention.startsOn()) ? signedOn : convention.startsOn();
    }

    /** True when a signature of this convention is demonstration data: then so is all that follows from it. */
    public boolean anySignatureOfDemonstration() {
        return parties().stream().flatMap(party -> party.signature().stream()).anyMatch(Signature::demonstration);
    }
}
