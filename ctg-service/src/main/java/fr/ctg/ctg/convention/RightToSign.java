package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The gate of the whole suite: a party signs only by an executory act of its own organ, on or after the day the act took effect, and only the
 * text the act names. A signature given too early stays void whatever happens later (CE, 20 janvier 1989, Ville de Millau, n° 70686).
 */
final class RightToSign {
    static final String NO_SIGNATURE_BEFORE_EFFECT = "CE, 20 janvier 1989, Ville de Millau, n° 70686";
    static final String EFFECT_OF_ACTS = "CGCT art. L2131-1";

    private RightToSign() {}

    static AuthorisingAct require(Party party, Optional<AuthorisingAct> act, Signature signature) {
        var missing = missing(party, act);
        if (missing.isPresent()) {
            throw new PartyNotAuthorised(party, missing.get());
        }
        var mandate = act.orElseThrow();
        var executoryOn = mandate.executoryOn().orElseThrow();
        if (signature.signedOn().isBefore(executoryOn)) {
            throw new PartyNotAuthorised(
                    party,
                    new Blocker(
                            "signed-before-effect",
                            party.name(),
                            Facts.of("signedOn", signature.signedOn()).and("executoryOn", executoryOn),
                            List.of(NO_SIGNATURE_BEFORE_EFFECT)));
        }
        if (!mandate.textSha256().equals(signature.textSha256())) {
            throw new TextNotMandated(party, mandate, signature);
        }
        return mandate;
    }

    /** What keeps the party from signing today; empty when it may. */
    static Optional<Blocker> missing(Party party, Optional<AuthorisingAct> act) {
        if (act.isEmpty()) {
            return Optional.of(new Blocker(
                    "no-act",
                    party.name(),
                    Facts.of("siren", party.siren()).and("kind", party.kind()),
                    List.of(NO_SIGNATURE_BEFORE_EFFECT)));
        }
        if (act.get().executoryOn().isEmpty()) {
            return Optional.of(new Blocker(
                    "act-not-executory",
                    party.name(),
                    Facts.of("act", act.get().officialNumber())
                            .and("adoptedOn", act.get().adoptedOn()),
                    List.of(EFFECT_OF_ACTS, NO_SIGNATURE_BEFORE_EFFECT)));
        }
        return Optional.empty();
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
