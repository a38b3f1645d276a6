package fr.ctg.actionplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.ctg.platform.houserules.EventContract;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventContractTest {
    private static final EventContract ACTIVATED = new EventContract("action-plan-service", PlanJournal.ACTIVATED);
    private static final EventContract SIGNED = new EventContract("ctg-service", "fr.ctg.convention.signed.v1");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void keepsASampleThatSatisfiesItsSchema() throws IOException {
        ACTIVATED.requireValid(ACTIVATED.sample());
    }

    @Test
    void tellsOfAnActivationWhatTheSchemaAsksFor() throws IOException {
        var event = GivenPlan.adopted()
                .activate(
                        GivenPlan.signedOn(LocalDate.of(2022, 9, 30)),
                        new SheetTotals(21, 42),
                        LocalDate.of(2022, 10, 3));
        ACTIVATED.requireValid(json.writeValueAsString(event.plan()));
    }

    @Test
    void readsTheSampleOfTheConventionsService() throws IOException {
        var heard = json.readValue(SIGNED.sample(), ConventionTold.Signed.class);
        var convention = heard.toSignedConvention();
        assertEquals("CTG-VALLEE-DES-BAUX-2022-2025", convention.reference());
        assertEquals(LocalDate.of(2022, 1, 1), convention.periodStart());
        assertEquals(LocalDate.of(2025, 12, 31), convention.periodEnd());
        assertNotNull(convention.signedOn());
        assertEquals(
                List.of("COMMUNE", "CAF"),
                convention.parties().orElseThrow().stream()
                        .map(ConventionParty::kind)
                        .toList());
    }

    @Test
    void readsTheSamplesOfWhatBecomesOfAConvention() throws IOException {
        var convention = GivenPlan.signedOn(LocalDate.of(2022, 9, 30));
        convention.weaken(heard("weakened", ConventionTold.Weakened.class).on());
        assertEquals(LocalDate.of(2022, 9, 30), convention.weakenedOn().orElseThrow());
        assertNotNull(heard("restored", ConventionTold.Restored.class).conventionId());
        var terminated = heard("terminated", ConventionTold.Terminated.class);
        convention.terminate(terminated.on(), terminated.reason());
        assertEquals(LocalDate.of(2024, 6, 30), convention.lastDay());
        assertEquals(
                LocalDate.of(2025, 12, 31),
                heard("expired", ConventionTold.Expired.class).endsOn());
        var amended = heard("amended", ConventionTold.Amended.class);
        assertEquals(LocalDate.of(2026, 12, 31), amended.toAmendment().endsOn());
        assertEquals(
                List.of("Action ajoutée (démonstration)"), amended.toAmendment().addedActions());
    }

    private <T> T heard(String type, Class<T> view) throws IOException {
        return json.readValue(new EventContract("ctg-service", "fr.ctg.convention." + type + ".v1").sample(), view);
    }

    @Test
    void cannotReadASignatureWithoutItsPeriod() {
        var cut = """
                {"conventionId": "0198a5c1-7b2a-7c3e-9f10-3d2b5a6c7ea1", "reference": "R", "title": "T", "signedOn": "2022-09-30"}""";
        assertThrows(JsonProcessingException.class, () -> json.readValue(cut, ConventionTold.Signed.class));
    }
}
