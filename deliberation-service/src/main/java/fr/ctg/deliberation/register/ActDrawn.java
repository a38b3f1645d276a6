package fr.ctg.deliberation.register;

import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.council.PublicationMode;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.deadline.Deadline;
import fr.ctg.deliberation.deliberation.ActRelation;
import fr.ctg.deliberation.deliberation.Correction;
import fr.ctg.deliberation.deliberation.DeliberationStatus;
import fr.ctg.deliberation.deliberation.DeliberationView;
import fr.ctg.deliberation.deliberation.Visa;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.register.document.Appeal;
import fr.ctg.deliberation.register.document.Effect;
import fr.ctg.deliberation.register.document.Extract;
import fr.ctg.deliberation.register.document.Vote;
import fr.ctg.deliberation.register.french.FrenchTypography;
import fr.ctg.deliberation.sitting.Debate;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Moment;
import fr.ctg.deliberation.sitting.QuorumVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A voted act as its documents tell it. It starts from what the interface answers to the same reader, so that no document says more.
 *
 * @param vote its vote, which an act taken over from a file does not have
 */
record ActDrawn(DeliberationView act, VoteVerdict vote) {

    static ActDrawn of(DeliberationView act) {
        if (act.vote() == null) {
            throw new NothingToPrint("act-not-voted-here", act.status());
        }
        return new ActDrawn(act, act.vote());
    }

    /** When it was voted; when it was called, for a vote recorded before that was kept. */
    Optional<Moment> votedAt() {
        return Optional.ofNullable(act.votedAt())
                .or(() -> Optional.ofNullable(act.debate()).map(Debate::openedAt));
    }

    Seat chair() {
        return Objects.requireNonNull(vote.chair(), "a vote has its chair");
    }

    QuorumVerdict quorum() {
        return vote.quorum();
    }

    boolean isAccounts() {
        return act.kind() == ItemKind.ACCOUNTS;
    }

    Vote result() {
        return VoteDrawn.of(vote, act.debate());
    }

    Extract extract(SittingDrawn sitting, List<Deadline> deadlines, LocalDate today) {
        return new Extract(
                sitting.at(this),
                number(),
                act.subject(),
                notices(),
                act.visas().stream()
                        .filter(visa -> visa.purpose() == Visa.Purpose.GROUND)
                        .map(Visa::text)
                        .toList(),
                act.rapporteur() == null ? null : act.rapporteur().name(),
                act.exposition(),
                vote.present() + vote.byProxy(),
                result(),
                act.decisions(),
                effect(),
                deadlines.stream()
                        .filter(deadline -> deadline.kind() == Deadline.Kind.THIRD_PARTY_APPEAL)
                        .map(deadline -> new Appeal(
                                "Recours pour excès de pouvoir devant le tribunal administratif ("
                                        + String.join(", ", deadline.legalBasis()) + ")",
                                deadline.endsOn()))
                        .toList(),
                sitting.signatories(),
                today);
    }

    String number() {
        return Objects.requireNonNull(act.officialNumber(), "an act that was voted has a number");
    }

    private Effect effect() {
        var publication = act.publication();
        var transmission = act.transmission();
        return new Effect(
                publication == null ? null : publication.publishedOn(),
                publication == null ? null : how(publication.mode()),
                transmission == null ? null : transmission.receivedOn(),
                transmission == null ? null : transmission.authority(),
                act.status() == DeliberationStatus.EXECUTORY ? act.executoryOn() : null);
    }

    private static String how(PublicationMode mode) {
        return switch (mode) {
            case WEBSITE -> "site internet de la commune";
            case POSTING -> "affichage";
            case PAPER -> "mise à disposition sur papier";
        };
    }

    /** What a reader must know before he relies on the act. */
    private List<String> notices() {
        var notices = new ArrayList<String>();
        switch (act.status()) {
            case SUSPENDED -> notices.add("Exécution suspendue par le juge" + judged(ControlStep.Kind.SUSPENDED) + ".");
            case ANNULLED -> notices.add("Délibération annulée par le juge" + judged(ControlStep.Kind.ANNULLED) + ".");
            case REJECTED -> notices.add("Proposition rejetée par le conseil.");
            default -> {
                // nothing against it
            }
        }
        act.changedBy().stream().map(ActDrawn::changed).forEach(notices::add);
        act.corrections().stream().map(ActDrawn::corrected).forEach(notices::add);
        return notices;
    }

    private String judged(ControlStep.Kind kind) {
        return act.controlSteps().reversed().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .map(step -> " le " + FrenchTypography.date(step.on())
                        + (step.reference() == null ? "" : " (n° " + step.reference() + ")"))
                .orElse("");
    }

    private static String changed(ActRelation later) {
        var by = later.officialNumber() == null
                ? "une délibération ultérieure"
                : "la délibération n° " + later.officialNumber();
        return switch (later.kind()) {
            case COMPLETES -> "Complétée par " + by + ".";
            case CORRECTS -> "Rectifiée par " + by + ".";
            case WITHDRAWS -> "Retirée par " + by + " : réputée n’avoir jamais existé.";
            case REPEALS -> "Abrogée par " + by + ".";
        };
    }

    private static String corrected(Correction correction) {
        return "Erreur de plume rectifiée le " + FrenchTypography.date(correction.correctedOn()) + " : lire « "
                + correction.reads() + " » au lieu de « " + correction.was() + " ».";
    }
}
