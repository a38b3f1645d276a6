package fr.ctg.actionplan.dashboard;

import fr.ctg.actionplan.action.SheetStatus;
import fr.ctg.actionplan.action.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The sheets of a plan in time. */
@Schema(name = "PlanGantt", description = "Les fiches du plan dans le temps, dans l'ordre de leurs numéros.")
public record GanttView(
        @Schema(required = true) UUID planId,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) List<Bar> bars) {

    /** One sheet; a bar without an end, or a start, is open there. */
    @Schema(name = "PlanGanttBar")
    public record Bar(
            @Schema(required = true) UUID sheetId,
            @Schema(required = true) int number,
            @Schema(required = true) String title,
            @Schema(required = true) List<String> objectiveCodes,
            @Nullable String pilotSiren,
            @Schema(required = true) SheetStatus status,
            @Nullable LocalDate lateSince,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Schema(required = true) List<Step> steps) {}

    static GanttView of(PlanSituation situation) {
        return new GanttView(
                situation.plan().id(),
                situation.today(),
                situation.sheets().stream()
                        .map(sheet -> new Bar(
                                sheet.id(),
                                sheet.number(),
                                sheet.title(),
                                sheet.objectiveCodes(),
                                sheet.pilot().map(pilot -> pilot.siren()).orElse(null),
                                sheet.status(),
                                sheet.lateSince(situation.today()).orElse(null),
                                sheet.startsOn().orElse(null),
                                sheet.endsOn().orElse(null),
                                sheet.steps()))
                        .toList());
    }
}
