package fr.ctg.sandbox.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicencesTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));

    @Test
    void takesALibraryThatOffersOneDecidedLicence() throws IOException {
        var licences = Licences.decided(ROOT);
        assertTrue(licences.take(List.of("Apache-2.0")));
        assertTrue(licences.take(List.of("EPL-2.0", "GPL-2.0-with-classpath-exception")));
        assertTrue(licences.take(List.of("SIL OPEN FONT LICENSE Version 1.1")));
    }

    @Test
    void refusesWhatNobodyDecided() throws IOException {
        var licences = Licences.decided(ROOT);
        assertFalse(licences.take(List.of("AGPL-3.0-only")));
        assertFalse(licences.take(List.of("Business Source License 1.1", "GPL-3.0-only")));
        assertFalse(licences.take(List.of("licence")));
        assertFalse(licences.take(List.of()));
    }

    @Test
    void readsALicenceByItsIdentifierItsNameOrItsExpression() throws IOException {
        var component = new ObjectMapper().readTree("""
                {"licenses": [{"license": {"id": "MIT"}}, {"license": {"name": "Public Domain"}}, {"expression": "EPL-2.0 OR MIT"}]}""");
        assertEquals(List.of("MIT", "Public Domain", "EPL-2.0 OR MIT"), Licences.of(component));
        assertEquals(List.of(), Licences.of(new ObjectMapper().readTree("{}")));
    }
}
