package fr.ctg.actionplan.action;

import fr.ctg.actionplan.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Named fixtures. */
public final class GivenSheet {
    static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    public static final SheetIndicator PLACES =
            new SheetIndicator(UUID.randomUUID(), "I1", "Places ouvertes", "places", IndicatorKind.RESULT);

    private GivenSheet() {}

    static ActionSheet sheet(Plan plan, int number, SheetContent content) {
        return new ActionSheet(UUID.randomUUID(), plan, number, content, true);
    }

    static ActionSheet published(Plan plan, int number, SheetContent content) {
        var sheet = sheet(plan, number, content);
        sheet.publishWithPlan("Comité de pilotage", LocalDate.of(2022, 2, 28));
        return sheet;
    }

    /** A published sheet with its five blocks, and one indicator: {@link #PLACES}. */
    public static ActionSheet published(Plan plan) {
        return published(plan, 1, content());
    }

    /** The five blocks. */
    static SheetContent content() {
        return contentOf(null, null, "Fin 2023", List.of());
    }

    static SheetContent contentSaying(String how) {
        return content(List.of("1.1.a"), how, null, null, "Fin 2023", List.of(), List.of(PLACES));
    }

    static SheetContent contentServing(String... objectives) {
        return content(List.of(objectives), "Réunions", null, null, "Fin 2023", List.of(), List.of(PLACES));
    }

    static SheetContent contentWith(List<SheetIndicator> indicators) {
        return content(List.of("1.1.a"), "Réunions", null, null, "Fin 2023", List.of(), indicators);
    }

    static SheetContent contentOf(
            @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String deadlines, List<Step> steps) {
        return content(List.of("1.1.a"), "Réunions", startsOn, endsOn, deadlines, steps, List.of(PLACES));
    }

    private static SheetContent content(
            List<String> objectives,
            String how,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String deadlines,
            List<Step> steps,
            List<SheetIndicator> indicators) {
        return new SheetContent(
                "Fiche de démonstration",
                objectives,
                List.of(),
                "Familles",
                how,
                deadlines,
                startsOn,
                endsOn,
                steps,
                List.of("Caf"),
                "Un chargé de coopération",
                indicators,
                null,
                List.of());
    }

    /** A title and an objective, and none of the blocks. */
    static SheetContent bare() {
        return new SheetContent(
                "Fiche de démonstration",
                List.of("1.1.a"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of());
    }
}
