package fr.ctg.deliberation.deadline;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the commune received about an act, and the day its answer arrived: the file completed, a refusal, a reply. Some purposes restart a
 * clock, as its rule says.
 */
public record Letter(
        Purpose purpose, LocalDate receivedOn, @Nullable LocalDate answeredOn) {

    public Letter {
        if (answeredOn != null && answeredOn.isBefore(receivedOn)) {
            throw new AnswerBeforeLetter(receivedOn, answeredOn);
        }
    }

    /** What the letter asks for. */
    @Schema(
            name = "LetterPurpose",
            description =
                    "Objet du courrier reçu : demande de pièces, recours gracieux, ou simple demande d'explications (sans effet sur le délai).")
    public enum Purpose {
        /** The prefect asks for what is missing in the file. */
        DOCUMENTS_REQUEST,
        /** Withdrawal or change of the act is asked for, by the prefect or by a third party. */
        GRACIOUS_APPEAL,
        /** Only explanations are asked for: no clock restarts (CE 15 May 2013, n° 357031). */
        EXPLANATIONS_REQUEST
    }

    private static final class AnswerBeforeLetter extends Refusal {
        AnswerBeforeLetter(LocalDate receivedOn, LocalDate answeredOn) {
            super(
                    Kind.INVALID,
                    "answer-before-letter",
                    Facts.of("receivedOn", receivedOn).and("answeredOn", answeredOn));
        }
    }
}
