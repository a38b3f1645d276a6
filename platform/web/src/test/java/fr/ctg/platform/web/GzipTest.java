package fr.ctg.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip", "gzip;q=0.5", "deflate;q=0.1, gzip; q=1.0"})
    void isTakenByWhoNamesIt(String accepted) {
        assertTrue(Gzip.isAcceptedBy(accepted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.000", "gzipped"})
    void isNotForcedOnOthers(String accepted) {
        assertFalse(Gzip.isAcceptedBy(accepted));
        assertFalse(Gzip.isAcceptedBy(null));
    }

    @Test
    void changesTheTagOfWhatItCompresses() {
        var tag = new EntityTag("\"ab\"");
        assertEquals("\"ab-gzip\"", tag.compressed().value());
        assertTrue(tag.isIn("\"x\", \"ab-gzip\""));
        assertTrue(tag.isIn("W/\"ab\""));
        assertTrue(tag.isIn("W/\"ab-gzip\""));
        assertFalse(tag.isIn("\"ab-br\""));
        assertFalse(tag.compressed().isIn("\"ab\""));
    }
}
