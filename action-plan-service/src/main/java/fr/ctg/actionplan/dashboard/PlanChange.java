package fr.ctg.actionplan.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a plan, or to what it holds, as the trail has it. */
@Schema(
        description =
                "Un fait inscrit au journal du plan, de ses fiches, de ses indicateurs, de ses mesures, de ses évaluations ou de ses imports.")
public record PlanChange(
        @Schema(required = true) Instant at,
        @Schema(required = true) Subject subject,
        @Schema(required = true) UUID subjectId,

        @Schema(
                required = true,
                description =
                        "Le titre du plan ou de la campagne, le numéro de la fiche, le code de l'indicateur, la période de la mesure, la nature de l'import.")
        String label,

        @Schema(required = true, description = "Ce qui s'est passé.", examples = "ActionSheetStatusChanged")
        String action,

        @Schema(
                description =
                        "SIREN de l'organisation qui l'a fait ; absent quand c'est venu d'un événement ou du calendrier.")
        @Nullable String organisationSiren,

        @Schema(required = true, description = "Rang dans le journal du sujet.")
        long sequence) {

    /** What a change is about. */
    @Schema(name = "PlanChangeSubject")
    public enum Subject {
        PLAN,
        ACTION_SHEET,
        INDICATOR,
        MEASURE,
        EVALUATION_CAMPAIGN,
        /** Of measures, told once and not for each of a million; the sheets of a spreadsheet have each their own change. */
        IMPORT
    }
}
