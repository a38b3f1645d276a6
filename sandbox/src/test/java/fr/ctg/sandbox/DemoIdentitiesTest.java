package fr.ctg.sandbox;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoIdentitiesTest {

    @Test
    void areAClerkAndAMayorPerCommuneAndThePartners() {
        assertEquals(
                Set.of("clerk", "mayor", "caf-adviser", "caf-director", "steering", "system", "auditor", "integrator"),
                DemoIdentities.all().stream()
                        .flatMap(identity -> identity.roles().stream())
                        .collect(toSet()));
    }

    @Test
    void actForOrganisationsWhoseNumberPassesTheChecksum() {
        for (var identity : DemoIdentities.all()) {
            assertTrue(passesLuhn(identity.organisation()), identity::toString);
        }
    }

    private static boolean passesLuhn(String siren) {
        var sum = 0;
        for (var position = 0; position < siren.length(); position++) {
            var digit = siren.charAt(position) - '0';
            var weighted = position % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return siren.length() == 9 && sum % 10 == 0;
    }
}
