package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.ClosedDoorsRule;
import fr.ctg.deliberation.rule.VenueRule;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the law or the course of a sitting does not allow. */
final class SittingRefused extends Refusal {
    private SittingRefused(Kind kind, String code, Facts facts, String... legalBasis) {
        super(kind, code, facts, legalBasis);
    }

    private SittingRefused(String code, Facts facts, List<String> legalBasis) {
        super(Kind.CONFLICT, code, facts, legalBasis, List.of());
    }

    static SittingRefused remote(LocalDate heldOn, VenueRule rule) {
        return new SittingRefused(
                "remote-sitting-not-allowed",
                Facts.of("heldOn", heldOn).and("rule", rule.id()).and("period", rule.period()),
                rule.legalBasis());
    }

    static SittingRefused memberRemoteInPerson(Seat member) {
        return new SittingRefused(
                Kind.INVALID, "member-remote-in-person", Facts.of("member", member.name()), "CGCT art. L2121-7");
    }

    static SittingRefused secondTooEarly(LocalDate failedOn, LocalDate heldOn, LocalDate earliest) {
        return new SittingRefused(
                Kind.CONFLICT,
                "second-convocation-too-early",
                Facts.of("failedOn", failedOn).and("heldOn", heldOn).and("earliest", earliest),
                "CGCT art. L2121-17");
    }

    static SittingRefused carriedItem(int rank) {
        return new SittingRefused(Kind.INVALID, "not-the-same-item", Facts.of("rank", rank), "CGCT art. L2121-17");
    }

    static SittingRefused carriedWithoutFirst(int rank) {
        return new SittingRefused(
                Kind.INVALID, "carried-without-first-sitting", Facts.of("rank", rank), "CGCT art. L2121-17");
    }

    static SittingRefused alreadyCalledAgain(Sitting second) {
        return new SittingRefused(
                Kind.CONFLICT,
                "already-convened-again",
                Facts.of("sitting", second.id()).and("heldOn", second.heldOn()),
                "CGCT art. L2121-17");
    }

    static SittingRefused quorumIsThere(QuorumVerdict verdict) {
        return new SittingRefused(
                "quorum-is-reached",
                Facts.of("present", verdict.counted().size())
                        .and("required", verdict.required())
                        .and("rule", verdict.rule().id()),
                verdict.rule().legalBasis());
    }

    static SittingRefused presentUnknown() {
        return new SittingRefused(Kind.INVALID, "present-unknown", Facts.none(), "CGCT art. L2121-17");
    }

    static SittingRefused urgencyNotRuled() {
        return new SittingRefused(
                Kind.INVALID, "urgency-not-ruled", Facts.none(), "CGCT art. L2121-11", "CGCT art. L2121-12");
    }

    static SittingRefused notUrgent() {
        return new SittingRefused(Kind.INVALID, "not-urgent", Facts.none(), "CGCT art. L2121-11", "CGCT art. L2121-12");
    }

    static SittingRefused chairOutOfOrder(Seat chair, Seat expected) {
        return new SittingRefused(
                Kind.CONFLICT,
                "chair-out-of-order",
                Facts.of("chair", chair.name()).and("expected", expected.name()),
                "CGCT art. L2121-14",
                "CGCT art. L2122-17");
    }

    static SittingRefused notThere(Seat member) {
        return new SittingRefused(Kind.CONFLICT, "member-not-there", Facts.of("member", member.name()));
    }

    static SittingRefused alreadyThere(Seat member) {
        return new SittingRefused(Kind.CONFLICT, "member-already-there", Facts.of("member", member.name()));
    }

    static SittingRefused chairLeaves(Seat member) {
        return new SittingRefused(
                Kind.CONFLICT, "chair-leaves", Facts.of("member", member.name()), "CGCT art. L2122-17");
    }

    static SittingRefused secretaryLeaves(Seat member) {
        return new SittingRefused(
                Kind.CONFLICT, "secretary-leaves", Facts.of("member", member.name()), "CGCT art. L2121-15");
    }

    static SittingRefused outOfTime(Instant at, LocalDate heldOn) {
        return new SittingRefused(
                Kind.INVALID, "moment-out-of-order", Facts.of("at", at).and("heldOn", heldOn));
    }

    static SittingRefused mayorChairsAccounts(Seat mayor) {
        return new SittingRefused(
                Kind.CONFLICT, "mayor-chairs-accounts", Facts.of("member", mayor.name()), "CGCT art. L2121-14");
    }

    static SittingRefused accountsChairNotElected() {
        return new SittingRefused(Kind.INVALID, "accounts-chair-not-elected", Facts.none(), "CGCT art. L2121-14");
    }

    static SittingRefused chairExcluded(Seat chair) {
        return new SittingRefused(
                Kind.CONFLICT, "chair-excluded", Facts.of("member", chair.name()), "CGCT art. L2131-11");
    }

    static SittingRefused notOnTheAgenda(int rank, LocalDate heldOn) {
        return new SittingRefused(
                Kind.CONFLICT, "not-on-the-agenda", Facts.of("rank", rank).and("heldOn", heldOn), "CGCT art. L2121-10");
    }

    static SittingRefused itemCalledTwice(int rank) {
        return new SittingRefused(Kind.CONFLICT, "item-called-twice", Facts.of("rank", rank));
    }

    static SittingRefused debateStillOpen(int rank) {
        return new SittingRefused(Kind.CONFLICT, "debate-still-open", Facts.of("rank", rank));
    }

    static SittingRefused signerMissing(Seat signer, List<String> legalBasis) {
        return new SittingRefused("signer-missing", Facts.of("member", signer.name()), legalBasis);
    }

    static SittingRefused settledBySameOrEarlier(LocalDate settledOn, LocalDate heldOn) {
        return new SittingRefused(
                Kind.CONFLICT,
                "minutes-settled-too-early",
                Facts.of("settledOn", settledOn).and("heldOn", heldOn),
                "CGCT art. L2121-15");
    }

    static SittingRefused minutesNotSettled() {
        return new SittingRefused(Kind.CONFLICT, "minutes-not-settled", Facts.none(), "CGCT art. L2121-15");
    }

    static SittingRefused doorsClosedAlready() {
        return new SittingRefused(Kind.CONFLICT, "doors-closed-already", Facts.none(), "CGCT art. L2121-18");
    }

    static SittingRefused doorsOpen() {
        return new SittingRefused(Kind.CONFLICT, "doors-not-closed", Facts.none(), "CGCT art. L2121-18");
    }

    static SittingRefused closedDoorsNotAsked(int asking, ClosedDoorsRule rule) {
        return new SittingRefused(
                "closed-doors-not-asked",
                Facts.of("asking", asking).and("needed", rule.requesters()).and("rule", rule.id()),
                rule.legalBasis());
    }

    static SittingRefused closedDoorsVotes(int votesFor, int presentOrRepresented, ClosedDoorsRule rule) {
        return new SittingRefused(
                Kind.INVALID,
                "closed-doors-votes-exceed-voters",
                Facts.of("votesFor", votesFor).and("presentOrRepresented", presentOrRepresented),
                rule.legalBasis().toArray(String[]::new));
    }

    static SittingRefused closedDoorsNotCarried(
            int votesFor, int required, int presentOrRepresented, ClosedDoorsRule rule) {
        return new SittingRefused(
                "closed-doors-not-carried",
                Facts.of("votesFor", votesFor)
                        .and("required", required)
                        .and("presentOrRepresented", presentOrRepresented)
                        .and("rule", rule.id()),
                rule.legalBasis());
    }

    static SittingRefused done(String code, LocalDate on) {
        return new SittingRefused(Kind.CONFLICT, code, Facts.of("on", on));
    }

    static SittingRefused anotherCouncil() {
        return new SittingRefused(Kind.INVALID, "another-council", Facts.none());
    }

    static SittingRefused notThisTerm(String council, LocalDate heldOn) {
        return new SittingRefused(
                Kind.CONFLICT, "not-this-term", Facts.of("council", council).and("heldOn", heldOn));
    }
}
