package fr.ctg.deliberation.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.rule.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long a kind of deadline lasts when it starts in a period, and what restarts it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Règle d'un délai légal, valable pour les délais qui commencent pendant une période.")
public record DeadlineRule(
        @Schema(required = true, examples = "third-party-appeal-2-months")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Deadline.Kind kind,
        @Schema(required = true) Period period,

        @Schema(required = true, description = "Durée, dans l'unité donnée.")
        int length,

        @Schema(required = true) Unit unit,

        @Schema(
                required = true,
                description = "Vrai si un dernier jour qui est un samedi, un dimanche ou un jour férié est reporté.")
        boolean movedToWorkingDay,

        @Schema(required = true, description = "Les courriers dont la réponse fait courir de nouveau le délai.")
        Set<Letter.Purpose> restartedBy,

        @Schema(required = true, description = "Mois de silence qui valent réponse ; 0 quand aucun courrier ne compte.")
        int monthsOfSilence,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {

    public DeadlineRule {
        if (length < 1 || (!restartedBy.isEmpty() && monthsOfSilence < 1)) {
            throw new IllegalArgumentException("Deadline rule without a length: " + id);
        }
    }

    /** How the length is counted; the first day never is. */
    @Schema(
            name = "DeadlineUnit",
            description =
                    "Mois francs (le lendemain du dernier jour compte encore), mois, ou jours ; le premier jour ne compte jamais.")
    public enum Unit {
        /** The day after the last one is still of use. */
        CLEAR_MONTHS {
            @Override
            LocalDate end(LocalDate start, int length) {
                return new ClearMonths(length).endFrom(start);
            }
        },
        MONTHS {
            @Override
            LocalDate end(LocalDate start, int length) {
                return start.plusMonths(length);
            }
        },
        DAYS {
            @Override
            LocalDate end(LocalDate start, int length) {
                return start.plusDays(length);
            }
        };

        abstract LocalDate end(LocalDate start, int length);
    }

    Deadline from(LocalDate start, FrenchHolidays holidays) {
        return from(start, null, false, holidays);
    }

    /**
     * Each purpose restarts the clock once, and only while it runs. Without an answer, silence answers after its months; an answer that comes
     * later still counts while the remedy against that silence is open.
     */
    Deadline restart(Deadline running, Letter letter, FrenchHolidays holidays) {
        if (!restartedBy.contains(letter.purpose()) || letter.receivedOn().isAfter(running.endsOn())) {
            return running;
        }
        var answeredOn = letter.answeredOn();
        var afterSilence =
                from(letter.receivedOn().plusMonths(monthsOfSilence), letter.purpose(), answeredOn == null, holidays);
        return answeredOn == null || answeredOn.isAfter(afterSilence.endsOn())
                ? afterSilence
                : from(answeredOn, letter.purpose(), false, holidays);
    }

    private Deadline from(
            LocalDate start, Letter.@Nullable Purpose restartedBy, boolean assumesSilence, FrenchHolidays holidays) {
        var nominal = unit.end(start, length);
        var dayOff = movedToWorkingDay ? holidays.dayOff(nominal).orElse(null) : null;
        return new Deadline(
                kind,
                start,
                nominal,
                dayOff == null ? nominal : holidays.workingDayFrom(nominal),
                dayOff,
                restartedBy,
                assumesSilence,
                id,
                legalBasis,
                unverified);
    }
}
