package fr.ctg.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void playsInTheAutumnOf2022OnTheUsualPortsUnlessTold() throws CannotStart {
        var settings = settings(Map.of("PORT", "", "FRESH", "", "TODAY", ""));
        assertEquals(new Ports(8080, 8090, 8081, 8082, 8083, 8180, 5442, 9192, 9193), settings.ports());
        assertEquals(LocalDate.of(2022, 10, 3), LocalDate.ofInstant(settings.startsAt(), PARIS));
        assertFalse(settings.fresh());
    }

    @Test
    void playsOnAnEarlierDayWithoutTheCase() throws CannotStart {
        var settings = settings(Map.of("TODAY", "2022-07-31", "EMPTY", "1"));
        assertEquals(LocalDate.of(2022, 7, 31), LocalDate.ofInstant(settings.startsAt(), PARIS));
    }

    @Test
    void startsAsManyInstancesAsItIsTold() throws CannotStart {
        assertEquals(1, settings(Map.of()).profile().replicas());
        assertEquals(2, settings(Map.of("REPLICAS", "2")).profile().replicas());
        assertRefused("REPLICAS", "many", "REPLICAS must be a number from 1 to 4, not many");
    }

    @Test
    void movesAllPortsTogether() throws CannotStart {
        assertEquals(
                new Ports(9080, 9090, 9081, 9082, 9083, 9180, 6442, 10_192, 10_193),
                settings(Map.of("PORT", "9080")).ports());
    }

    @Test
    void startsOnTheDayAndWithTheDataItIsTold() throws CannotStart {
        var settings = settings(Map.of("TODAY", "2026-11-23", "FRESH", "1"));
        assertEquals(LocalDate.of(2026, 11, 23), LocalDate.ofInstant(settings.startsAt(), PARIS));
        assertTrue(settings.fresh());
    }

    @Test
    void saysWhatIsWrongWithAnOption() {
        assertRefused("PORT", "many", "PORT must be a number such as 9080, not many");
        assertRefused("TODAY", "tomorrow", "TODAY must be a day such as 2022-10-03, not tomorrow");
        assertRefused(
                "TODAY",
                "2022-08-01",
                "TODAY must not be before 2022-09-22, the last day of the case, unless EMPTY=1: 2022-08-01");
        assertRefused(
                "PORT",
                "80",
                "PORT must be between 3662 and 64422, not 80: the other ports keep their distance from it.");
    }

    private static void assertRefused(String option, String value, String message) {
        var refusal = assertThrows(CannotStart.class, () -> settings(Map.of(option, value)));
        assertEquals(message, refusal.getMessage());
        assertEquals(2, refusal.exitCode());
    }

    private static SuiteSettings settings(Map<String, String> environment) throws CannotStart {
        return SandboxOptions.from(environment, Path.of("somewhere"));
    }
}
