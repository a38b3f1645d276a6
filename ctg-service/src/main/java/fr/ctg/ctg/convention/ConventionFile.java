package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A convention on a day, with the acts of its parties beside it, as one read brings them. Standings and status are derived here.
 *
 * @param successor the signed convention that takes over from this one
 * @param amended the convention this one amends: what it changes there ends with it
 * @param predecessorEndsOn the last day of the one it takes over from, where it is kept here
 */
public record ConventionFile(
        Convention convention,
        List<AuthorisingAct> acts,
        LocalDate day,
        Optional<String> successor,
        Optional<LocalDate> predecessorEndsOn,
        Optional<Convention> amended) {

    ConventionFile(Convention convention, List<AuthorisingAct> acts, LocalDate day) {
        this(convention, acts, day, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Those of the day. */
    public List<Party> parties() {
        return convention.partiesOn(day);
    }

    public String keeperSiren() {
        return convention.keeperSiren();
    }

    /** The fingerprints of all versions of the text. */
    public List<String> versions() {
        return convention.texts().stream().map(TextVersion::sha256).toList();
    }

    /** Those of the current one, clerical errors apart. */
    public Set<String> sameTexts() {
        return convention.sameTexts();
    }

    public void requireParty(String siren) {
        convention.requireParty(siren, day);
    }

    /** Of all that ever were, too: what they promised stays promised. */
    public List<String> sirensEver() {
        return convention.parties().stream().map(Party::siren).distinct().toList();
    }

    public List<String> partySirens() {
        return parties().stream().map(Party::siren).toList();
    }

    /** The act a party goes by. */
    public Optional<AuthorisingAct> actOf(Party party) {
        return party.actAmong(acts, convention.sameTexts(), day);
    }

    public PartyStanding standing(Party party) {
        return party.standing(acts, convention.sameTexts(), day);
    }

    public Optional<LocalDate> signedOn() {
        return convention.signedOn().filter(signed -> !signed.isAfter(day));
    }

    public LocalDate endsOn() {
        return amended.orElse(convention).endsOnAt(day);
    }

    /** Under which a plan may be active. */
    public String planReference() {
        return amended.orElse(convention).reference();
    }

    public ConventionStatus status() {
        if (signedOn().isEmpty()) {
            if (convention
                    .abandonment()
                    .filter(given -> !given.on().isAfter(day))
                    .isPresent()) {
                return ConventionStatus.ABANDONED;
            }
            return required().allMatch(PartyStanding::maySignOrHas)
                    ? ConventionStatus.IN_SIGNATURE
                    : ConventionStatus.IN_APPROVAL;
        }
        if (isTerminated()) {
            return ConventionStatus.TERMINATED;
        }
        if (day.isAfter(endsOn())) {
            return successor.isPresent() ? ConventionStatus.RENEWED : ConventionStatus.ENDED;
        }
        if (!required().allMatch(PartyStanding.SIGNED::equals) || day.isAfter(convention.uncontestedEnd())) {
            return ConventionStatus.WEAKENED;
        }
        return day.isBefore(inForceFrom()) ? ConventionStatus.SIGNED : ConventionStatus.IN_FORCE;
    }

    private boolean isTerminated() {
        return amended.orElse(convention)
                .termination()
                .filter(end -> !end.on().isAfter(day))
                .isPresent();
    }

    private Stream<PartyStanding> required() {
        return parties().stream().filter(Party::required).map(this::standing);
    }

    /** What a party may do now. */
    List<String> allowedActions(Party party) {
        return party.role() == PartyRole.SIGNATORY
                        && party.lastingSignature(acts, day).isEmpty()
                        && missing(party).isEmpty()
                        && maySign(party)
                ? List.of("sign")
                : List.of();
    }

    /** On the day an act takes effect, days alone do not show which came first. */
    private boolean maySign(Party party) {
        var effect = party.bestAmong(acts, convention.sameTexts(), day)
                .flatMap(AuthorisingAct::executoryOn)
                .orElse(LocalDate.MAX);
        return effect.isBefore(day) && convention.abandonment().isEmpty() && !isTerminated() && !day.isAfter(endsOn());
    }

    /** What keeps a party from signing. */
    public Optional<Blocker> missing(Party party) {
        var texts = convention.sameTexts();
        return RightToSign.missing(party, party.bestAmong(acts, texts, day), texts, day);
    }

    /** What took the ground from a signature that was given. */
    public Optional<Blocker> contested(Party party) {
        return actOf(party).flatMap(act -> RightToSign.gone(party, act, day));
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

    /** It begins before the one it takes over from is over. */
    Optional<Facts> overlap() {
        return predecessorEndsOn
                .filter(end -> !end.isBefore(convention.startsOn()))
                .map(this::besidePredecessor);
    }

    /** Days that neither covers. */
    Optional<Facts> gap() {
        return predecessorEndsOn
                .filter(end -> end.plusDays(1).isBefore(convention.startsOn()))
                .map(this::besidePredecessor);
    }

    private Facts besidePredecessor(LocalDate end) {
        return Facts.of("predecessor", convention.predecessor().orElse(""))
                .and("endsOn", end)
                .and("startsOn", convention.startsOn());
    }
}
