package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.Irregularity.Grade;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The gate of the whole suite: a party signs only by an executory act of its own organ, after the act took effect, only the text the act names, and
 * only through the office the act names. A signature given too early stays void whatever happens later (CE, 20 janvier 1989, Ville de Millau, n° 70686).
 * A signature of the very day is refused too, unless both instants are known: days alone do not show which came first (TA Montpellier, 7 novembre
 * 2002, n° 01-4224).
 */
final class RightToSign {
    static final String NO_SIGNATURE_BEFORE_EFFECT = "CE, 20 janvier 1989, Ville de Millau, n° 70686";
    private static final String NOR_ON_THE_SAME_DAY = "TA Montpellier, 7 novembre 2002, n° 01-4224";
    private static final String MAJORITY = "CGCT art. L2121-20";
    private static final String EFFECT_OF_ACTS = "CGCT art. L2131-1";
    private static final List<String> CAPACITY = List.of("CGCT art. L2122-17", "CGCT art. L2122-18");

    private static final Set<String> OF_THE_SIGNATURE =
            Set.of("text-not-mandated", "signer-without-capacity", "signers-missing");

    private RightToSign() {}

    /** One thing that is wrong with a signature, and what it costs. */
    record Flaw(Grade grade, Blocker blocker) {
        Irregularity as(String reason, String recordedBy, LocalDate on) {
            return new Irregularity(
                    blocker.code(), grade, blocker.facts(), blocker.legalBasis(), reason, recordedBy, on, null);
        }

        private static Flaw blocking(String code, Party party, Facts facts, String... legalBasis) {
            return new Flaw(Grade.BLOCKING, new Blocker(code, party.name(), facts, List.of(legalBasis)));
        }

        private static Flaw toRegularise(String code, Party party, Facts facts, List<String> legalBasis) {
            return new Flaw(Grade.TO_REGULARISE, new Blocker(code, party.name(), facts, legalBasis));
        }
    }

    /** Refuses a signature with any flaw. */
    static AuthorisingAct require(
            Party party, Optional<AuthorisingAct> act, Set<String> texts, Signature signature, LocalDate today) {
        var flaws = flaws(party, act, texts, signature, today);
        if (!flaws.isEmpty()) {
            throw refused(party, flaws.stream().map(Flaw::blocker).toList());
        }
        return act.orElseThrow();
    }

    /** A flaw of the signature itself names the refusal; what the act lacks stands behind one name. */
    private static Refused refused(Party party, List<Blocker> blockers) {
        var first = blockers.getFirst();
        return OF_THE_SIGNATURE.contains(first.code())
                ? new Refused(first.code(), first.facts().and("party", party.name()), blockers)
                : new Refused(
                        "party-not-authorised", Facts.of("party", party.name()).and("siren", party.siren()), blockers);
    }

    /** All that is wrong: the first blocking flaw, since what follows from a missing act says nothing more, or everything to be regularised. */
    static List<Flaw> flaws(
            Party party, Optional<AuthorisingAct> act, Set<String> texts, Signature signature, LocalDate today) {
        return blocking(party, act, texts, signature, today)
                .map(List::of)
                .orElseGet(() -> capacity(party, act.orElseThrow(), signature));
    }

    /**
     * Held against what the act was worth on the day of the signature; of what came since, only what makes it never have been counts: a later repeal,
     * the end of its period or a suspension leave what was signed in time as it was given.
     */
    private static Optional<Flaw> blocking(
            Party party, Optional<AuthorisingAct> act, Set<String> texts, Signature signature, LocalDate today) {
        var missing = missing(party, act, texts, today)
                .filter(_ -> act.isEmpty()
                        || act.get().executoryOn().isEmpty()
                        || !texts.contains(act.get().textSha256())
                        || act.get().forceOn(today).undoesSignatures());
        if (missing.isPresent()) {
            return missing.map(blocker -> new Flaw(Grade.BLOCKING, blocker));
        }
        var mandate = act.orElseThrow();
        if (!mandate.tookEffectBefore(signature)) {
            return Optional.of(Flaw.blocking(
                    "signed-before-effect",
                    party,
                    Facts.of("signedOn", signature.signedOn())
                            .and("executoryOn", mandate.executoryOn().orElseThrow()),
                    NO_SIGNATURE_BEFORE_EFFECT,
                    NOR_ON_THE_SAME_DAY));
        }
        var gone = gone(party, mandate, signature.signedOn());
        if (gone.isPresent()) {
            return gone.map(blocker -> new Flaw(Grade.BLOCKING, blocker));
        }
        if (!texts.contains(signature.textSha256())) {
            return Optional.of(Flaw.blocking(
                    "text-not-mandated",
                    party,
                    Facts.of("act", mandate.officialNumber())
                            .and("mandated", mandate.textSha256())
                            .and("signed", signature.textSha256()),
                    NO_SIGNATURE_BEFORE_EFFECT));
        }
        return Optional.empty();
    }

    private static List<Flaw> capacity(Party party, AuthorisingAct act, Signature signature) {
        var unproved = signature.signers().stream()
                .filter(signer -> !act.mayBeSignedBy(signer, signature.signedOn()))
                .map(signer -> Flaw.toRegularise(
                        "signer-without-capacity",
                        party,
                        Facts.of("signer", signer.name())
                                .and("capacity", signer.capacity())
                                .and("office", signer.office())
                                .and("mandated", act.offices()),
                        CAPACITY));
        var persons = signature.signers().stream()
                .map(Signature.Signer::name)
                .distinct()
                .count();
        var missing = persons < party.signersRequired()
                ? Stream.of(Flaw.toRegularise(
                        "signers-missing",
                        party,
                        Facts.of("required", party.signersRequired()).and("given", persons),
                        List.of()))
                : Stream.<Flaw>empty();
        return Stream.concat(unproved, missing).toList();
    }

    /** What keeps the party from signing the convention's text; empty when it may. */
    static Optional<Blocker> missing(Party party, Optional<AuthorisingAct> act, Set<String> texts, LocalDate day) {
        if (act.isEmpty()) {
            return blocker(
                    "no-act",
                    party,
                    Facts.of("siren", party.siren()).and("kind", party.kind()),
                    List.of(NO_SIGNATURE_BEFORE_EFFECT));
        }
        var known = Facts.of("act", act.get().officialNumber())
                .and("adoptedOn", act.get().adoptedOn());
        if (!texts.contains(act.get().textSha256())) {
            return blocker(
                    "act-names-another-text",
                    party,
                    known.and("mandated", act.get().textSha256()).and("current", List.copyOf(texts)),
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
                    case LAPSED -> "act-lapsed";
                    case NOT_YET, IN_FORCE -> null;
                };
        if (code == null) {
            return Optional.empty();
        }
        var change = act.forceOn(day) == ActForce.LAPSED ? Optional.<ActChange>empty() : act.lastChange(day);
        return blocker(
                code,
                party,
                Facts.of("act", act.officialNumber())
                        .and("on", change.map(ActChange::on).orElseGet(() -> act.validUntil()
                                .orElse(act.adoptedOn())))
                        .and("reference", change.map(ActChange::reference).orElse("")),
                change.map(ActChange::legalBasis).orElse(List.of(MAJORITY)));
    }

    private static Optional<Blocker> blocker(String code, Party party, Facts facts, List<String> legalBasis) {
        return Optional.of(new Blocker(code, party.name(), facts, legalBasis));
    }

    private static final class Refused extends Refusal {
        Refused(String code, Facts facts, List<Blocker> blockers) {
            super(
                    Kind.CONFLICT,
                    code,
                    facts,
                    blockers.stream()
                            .flatMap(blocker -> blocker.legalBasis().stream())
                            .distinct()
                            .toList(),
                    blockers);
        }
    }
}
