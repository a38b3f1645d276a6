package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The gate of the whole suite: a party signs only by an executory act of its own organ, after the day the act took effect, and only the text
 * the act names. A signature given too early stays void whatever happens later (CE, 20 janvier 1989, Ville de Millau, n° 70686). A signature
 * of the very day is refused too: days alone do not show which came first (TA Montpellier, 7 novembre 2002, n° 01-4224).
 */
final class RightToSign {
    static final String NO_SIGNATURE_BEFORE_EFFECT = "CE, 20 janvier 1989, Ville de Millau, n° 70686";
    private static final String NOR_ON_THE_SAME_DAY = "TA Montpellier, 7 novembre 2002, n° 01-4224";
    private static final String MAJORITY = "CGCT art. L2121-20";
    private static final String EFFECT_OF_ACTS = "CGCT art. L2131-1";

    private RightToSign() {}

    /** Held against what the act is worth today, and what it was worth on the day of the signature. */
    static AuthorisingAct require(
            Party party, Optional<AuthorisingAct> act, String conventionText, Signature signature, LocalDate today) {
        missing(party, act, conventionText, today).ifPresent(blocker -> {
            throw new PartyNotAuthorised(party, blocker);
        });
        var mandate = act.orElseThrow();
        var executoryOn = mandate.executoryOn().orElseThrow();
        if (!signature.signedOn().isAfter(executoryOn)) {
            throw new PartyNotAuthorised(
                    party,
                    new Blocker(
                            "signed-before-effect",
                            party.name(),
                            Facts.of("signedOn", signature.signedOn()).and("executoryOn", executoryOn),
                            List.of(NO_SIGNATURE_BEFORE_EFFECT, NOR_ON_THE_SAME_DAY)));
        }
        gone(party, mandate, signature.signedOn()).ifPresent(blocker -> {
            throw new PartyNotAuthorised(party, blocker);
        });
        if (!mandate.textSha256().equals(signature.textSha256())) {
            throw new TextNotMandated(party, mandate, signature);
        }
        return mandate;
    }

    /** What keeps the party from signing the convention's text; empty when it may. */
    static Optional<Blocker> missing(Party party, Optional<AuthorisingAct> act, String conventionText, LocalDate day) {
        if (act.isEmpty()) {
            return blocker(
                    "no-act",
                    party,
                    Facts.of("siren", party.siren()).and("kind", party.kind()),
                    List.of(NO_SIGNATURE_BEFORE_EFFECT));
        }
        var known = Facts.of("act", act.get().officialNumber())
                .and("adoptedOn", act.get().adoptedOn());
        if (!act.get().textSha256().equals(conventionText)) {
            return blocker(
                    "act-names-another-text",
                    party,
                    known.and("mandated", act.get().textSha256()).and("current", conventionText),
                    List.of(NO_SIGNATURE_BEFORE_EFFECT));
        }
        var gone = gone(party, act.get(), day);
        if (gone.isPresent()) {
            return gone;
        }
        if (act.get().forceOn(day) == ActForce.NOT_YET) {
            return blocker("act-not-executory", party, known, List.of(EFFECT_OF_ACTS, NO_SIGNATURE_BEFORE_EFFECT));
        }
        return Optional.empty();
    }

    /** What ended or stopped the act by that day. */
    static Optional<Blocker> gone(Party party, AuthorisingAct act, LocalDate day) {
        var code =
                switch (act.forceOn(day)) {
                    case REJECTED -> "act-rejected";
                    case ANNULLED -> "act-annulled";
                    case WITHDRAWN -> "act-withdrawn";
                    case REPEALED -> "act-repealed";
                    case SUSPENDED -> "act-suspended";
                    case NOT_YET, IN_FORCE -> null;
                };
        if (code == null) {
            return Optional.empty();
        }
        var change = act.lastChange(day);
        return blocker(
                code,
                party,
                Facts.of("act", act.officialNumber())
                        .and("on", change.map(ActChange::on).orElse(act.adoptedOn()))
                        .and("reference", change.map(ActChange::reference).orElse("")),
                change.map(ActChange::legalBasis).orElse(List.of(MAJORITY)));
    }

    private static Optional<Blocker> blocker(String code, Party party, Facts facts, List<String> legalBasis) {
        return Optional.of(new Blocker(code, party.name(), facts, legalBasis));
    }

    private static final class PartyNotAuthorised extends Refusal {
        PartyNotAuthorised(Party party, Blocker blocker) {
            super(
                    Kind.CONFLICT,
                    "party-not-authorised",
                    Facts.of("party", party.name()).and("siren", party.siren()),
                    blocker.legalBasis(),
                    List.of(blocker));
        }
    }

    private static final class TextNotMandated extends Refusal {
        TextNotMandated(Party party, AuthorisingAct mandate, Signature signature) {
            super(
                    Kind.CONFLICT,
                    "text-not-mandated",
                    Facts.of("party", party.name())
                            .and("act", mandate.officialNumber())
                            .and("mandated", mandate.textSha256())
                            .and("signed", signature.textSha256()),
                    NO_SIGNATURE_BEFORE_EFFECT);
        }
    }
}
