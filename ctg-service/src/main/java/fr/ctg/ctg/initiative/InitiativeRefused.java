package fr.ctg.ctg.initiative;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** What the course of an initiative does not allow. */
final class InitiativeRefused extends Refusal {
    private InitiativeRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static InitiativeRefused suspensionBackwards(String from, String to) {
        return new InitiativeRefused(
                Kind.INVALID, "suspension-backwards", Facts.of("from", from).and("to", to));
    }

    static InitiativeRefused suspensionsOverlap(RecordInitiative.Suspension one, RecordInitiative.Suspension other) {
        return new InitiativeRefused(
                Kind.CONFLICT,
                "suspensions-overlap",
                Facts.of("from", one.from()).and("otherFrom", other.from()).and("otherCause", other.cause()));
    }

    static InitiativeRefused notSuspended() {
        return new InitiativeRefused(Kind.CONFLICT, "not-suspended", Facts.none());
    }

    static InitiativeRefused datesOutOfOrder(String subject, String from, String to) {
        return new InitiativeRefused(
                Kind.INVALID,
                "dates-out-of-order",
                Facts.of("subject", subject).and("from", from).and("to", to));
    }

    static InitiativeRefused beforeLaunch(String subject, String date, String launchedOn) {
        return new InitiativeRefused(
                Kind.INVALID,
                "before-launch",
                Facts.of("subject", subject).and("date", date).and("launchedOn", launchedOn));
    }

    static InitiativeRefused phaseTwice(RecordInitiative.Phase phase) {
        return new InitiativeRefused(
                Kind.CONFLICT, "phase-twice", Facts.of("number", phase.number()).and("title", phase.title()));
    }

    static InitiativeRefused bodyTwice(RecordInitiative.BodyKind body) {
        return new InitiativeRefused(Kind.INVALID, "body-twice", Facts.of("body", body));
    }

    static InitiativeRefused noSuchBody(RecordInitiative.BodyKind body) {
        return new InitiativeRefused(Kind.INVALID, "no-such-body", Facts.of("body", body));
    }

    static InitiativeRefused memberTwice(RecordInitiative.BodyKind body, Representative member) {
        return new InitiativeRefused(
                Kind.CONFLICT,
                "member-twice",
                Facts.of("body", body).and("siren", member.siren()).and("function", member.function()));
    }

    static InitiativeRefused meetingTwice(Meeting meeting) {
        return new InitiativeRefused(
                Kind.CONFLICT, "meeting-twice", Facts.of("body", meeting.body()).and("on", meeting.on()));
    }

    static InitiativeRefused tooMany(int most) {
        return new InitiativeRefused(Kind.CONFLICT, "initiative-full", Facts.of("most", most));
    }

    static InitiativeRefused noSuchMember(RecordInitiative.BodyKind body, Representative member) {
        return new InitiativeRefused(
                Kind.CONFLICT, "no-such-member", Facts.of("body", body).and("siren", member.siren()));
    }

    static InitiativeRefused noOpenMilestone(ReachMilestone reached) {
        return new InitiativeRefused(
                Kind.CONFLICT,
                "no-open-milestone",
                Facts.of("phase", reached.phase()).and("title", reached.title()));
    }
}
