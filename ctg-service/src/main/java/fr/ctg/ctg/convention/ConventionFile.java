package fr.ctg.ctg.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A convention with the acts of its parties beside it, as one read brings them. Standings and status are derived here. */
public record ConventionFile(Convention convention, List<AuthorisingAct> acts) {

    public List<Party> parties() {
        return convention.parties();
    }

    public List<String> partySirens() {
        return parties().stream().map(Party::siren).toList();
    }

    /** The act a party goes by. */
    public Optional<AuthorisingAct> actOf(Party party) {
        return party.actAmong(acts, convention.textSha256());
    }

    public PartyStanding standing(Party party) {
        return party.standing(actOf(party), convention.textSha256());
    }

    public ConventionStatus status(LocalDate today) {
        if (convention.signedOn().isEmpty()) {
            var everyoneMaySign = parties().stream()
                    .filter(Party::required)
                    .map(this::standing)
                    .allMatch(standing -> standing.compareTo(PartyStanding.AUTHORISED) >= 0);
            return everyoneMaySign ? ConventionStatus.IN_SIGNATURE : ConventionStatus.IN_APPROVAL;
        }
        if (today.isAfter(convention.endsOn())) {
            return ConventionStatus.ENDED;
        }
        return today.isBefore(inForceFrom()) ? ConventionStatus.SIGNED : ConventionStatus.IN_FORCE;
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
