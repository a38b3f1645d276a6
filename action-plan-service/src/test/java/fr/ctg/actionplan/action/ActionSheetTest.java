package fr.ctg.actionplan.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.ctg.actionplan.action.CreateActionSheet.NewIndicator;
import fr.ctg.actionplan.plan.GivenPlan;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionSheetTest {
    private static final NewIndicator PLACES =
            new NewIndicator("I1", "Places ouvertes", "places", Indicator.Kind.RESULT);

    private final Plan plan = GivenPlan.draft();

    @Test
    void lacksNothingWithItsFiveBlocks() {
        var sheet = sheet(Set.of("1.1.a"), "Réunions", List.of("Caf"), List.of(PLACES));
        assertEquals(List.of(), sheet.missingBlocks());
        assertEquals(List.of(), sheet.defects());
    }

    @Test
    void namesEachBlockThatIsStillToBeWritten() {
        var bare = new ActionSheet(
                UUID.randomUUID(),
                plan,
                new CreateActionSheet(
                        plan.id(), 7, "Fiche de démonstration", Set.of("1.1.a"), null, null, null, null, null, true));
        assertEquals(List.of(SheetBlock.values()), bare.missingBlocks());
        assertEquals(5, bare.defects().size());
        assertEquals(
                List.of("block-missing"),
                bare.defects().stream().map(Blocker::code).distinct().toList());
        assertEquals("7", bare.defects().getFirst().subject());
        assertEquals(SheetBlock.HOW, bare.defects().getFirst().facts().values().get("block"));
    }

    @Test
    void takesABlockOfBlanksForAMissingOne() {
        var sheet = sheet(Set.of("1.1.a"), " \n ", List.of("Caf"), List.of(PLACES));
        assertEquals(List.of(SheetBlock.HOW), sheet.missingBlocks());
    }

    @Test
    void asksForOneIndicatorAtLeast() {
        var sheet = sheet(Set.of("1.1.a"), "Réunions", List.of("Caf"), List.of());
        assertEquals(List.of(SheetBlock.INDICATORS), sheet.missingBlocks());
    }

    @Test
    void servesObjectivesOfItsPlanOnly() {
        var refused = assertThrows(
                Refusal.class, () -> sheet(Set.of("1.1.a", "9.9.a"), "Réunions", List.of("Caf"), List.of(PLACES)));
        assertEquals("not-an-objective", refused.code());
        assertEquals("9.9.a", refused.facts().values().get("code"));
    }

    @Test
    void refusesTwoIndicatorsUnderOneCode() {
        var refused = assertThrows(
                Refusal.class, () -> sheet(Set.of("1.1.a"), "Réunions", List.of("Caf"), List.of(PLACES, PLACES)));
        assertEquals("indicator-code-twice", refused.code());
    }

    @Test
    void entersADraftOnly() {
        var adopted = GivenPlan.adopted();
        var refused = assertThrows(
                Refusal.class,
                () -> new ActionSheet(
                        UUID.randomUUID(),
                        adopted,
                        new CreateActionSheet(
                                adopted.id(), 22, "Fiche", Set.of("1.1.a"), null, null, null, null, null, true)));
        assertEquals("plan-no-longer-draft", refused.code());
    }

    private ActionSheet sheet(
            Set<String> objectives, String how, List<String> contributors, List<NewIndicator> indicators) {
        return new ActionSheet(
                UUID.randomUUID(),
                plan,
                new CreateActionSheet(
                        plan.id(),
                        7,
                        "Fiche de démonstration",
                        objectives,
                        how,
                        "Fin 2023",
                        contributors,
                        "Un chargé de coopération",
                        indicators,
                        true));
    }
}
