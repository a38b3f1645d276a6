package fr.ctg.deliberation.scdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class HostileFilesTest {
    private static final int MILLION = 1_000_000;
    private static final int MANY = 100_000;

    @Test
    void tellsACellThatIsTooLongAndReadsOn() {
        var file = GivenScdl.file(
                GivenScdl.line("DELIB_OBJET=" + "x".repeat(5_000), "DELIB_ID=1"),
                GivenScdl.line("DELIB_OBJET=" + "x".repeat(5_001), "DELIB_ID=2"),
                GivenScdl.line("DELIB_ID=3"));
        assertEquals("3 DELIB_OBJET scdl-cell-too-long", GivenScdl.errors(file));
        assertEquals("x".repeat(50), GivenScdl.report(file).errors().getFirst().value());
    }

    @Test
    void stopsAtAQuoteLeftOpenWithoutReadingTheRestOfTheFile() {
        var endless = new EndlessFile(GivenScdl.HEADER + "\n" + GivenScdl.line() + "\n\"", "x,y\n");
        var report = ScdlReport.of(new ScdlReader(GivenScdl.MATTERS).read(endless), GivenScdl.FRENCH);
        assertEquals("3 - scdl-unreadable", GivenScdl.errors(report));
        assertEquals(1, report.valid());
        assertTrue(endless.given < 300_000, "read " + endless.given);
    }

    @Test
    void stopsAtAQuoteLeftOpenAtTheEnd() {
        assertEquals("3 - scdl-unreadable", GivenScdl.errors(GivenScdl.file(GivenScdl.line(), "\"Commune,x")));
    }

    @Test
    void stopsAtATextAfterAClosingQuote() {
        var file = GivenScdl.file("\"Commune\" de" + GivenScdl.line("DELIB_ID=2"), GivenScdl.line());
        assertEquals("2 - scdl-unreadable", GivenScdl.errors(file));
    }

    @Test
    void stopsAtAnEndlessHeaderOrLineOfText() {
        var header = new EndlessFile("", "COLL_NOM");
        assertEquals("scdl-unreadable", stopCode(header));
        assertTrue(header.given < 300_000, "read " + header.given);
        var line = new EndlessFile(GivenScdl.HEADER + "\n", "x");
        assertEquals("scdl-unreadable", stopCode(line));
        assertTrue(line.given < 300_000, "read " + line.given);
    }

    @Test
    void countsTheCellsOfALineOfAMillionWithoutKeepingThem() {
        var file = GivenScdl.file(",".repeat(MILLION), GivenScdl.line());
        var report = GivenScdl.report(file);
        assertEquals("2 - scdl-cell-count", GivenScdl.errors(report));
        assertEquals(
                "La ligne compte 1000001 cellules ; il en faut 17.",
                report.errors().getFirst().detail());
        assertEquals("1 - scdl-column-unknown", GivenScdl.errors(",".repeat(MILLION)));
    }

    @Test
    void refusesCharactersThatAreNotText() {
        var file = GivenScdl.file(
                GivenScdl.line("DELIB_OBJET=a\u0000b"),
                GivenScdl.line("DELIB_ID=2", "DELIB_OBJET=a\u001Bb"),
                GivenScdl.line("DELIB_ID=3", "DELIB_OBJET=d\u0082lib\u0082ration"),
                GivenScdl.line("DELIB_ID=4", "DELIB_OBJET=d\uFFFDlib\uFFFDration"));
        assertEquals("""
                2 DELIB_OBJET scdl-character
                3 DELIB_OBJET scdl-character
                4 DELIB_OBJET scdl-character
                5 DELIB_OBJET scdl-character""", GivenScdl.errors(file));
        assertEquals(
                "DELIB_OBJET contient un caractère qui n'est pas du texte (U+0000).",
                GivenScdl.report(file).errors().getFirst().detail());
    }

    @Test
    void neverCutsAValueInsideACharacter() {
        var file = GivenScdl.file(GivenScdl.line("PREF_ID=" + "x".repeat(49) + "𝄞"));
        assertEquals("x".repeat(49), GivenScdl.report(file).errors().getFirst().value());
    }

    @Test
    void stopsPastTheMostRows() {
        var reader = new ScdlReader(GivenScdl.MATTERS, 2);
        var file = GivenScdl.file(
                GivenScdl.line("DELIB_ID=1"), GivenScdl.line("DELIB_ID=2"), GivenScdl.line("DELIB_ID=3"));
        var report = ScdlReport.of(reader.read(GivenScdl.bytes(file)), GivenScdl.FRENCH);
        assertEquals("4 - scdl-too-many-rows", GivenScdl.errors(report));
        assertEquals(2, report.rows());
    }

    /** A million of them were read in a heap of 40 MB; a tenth keeps the build quick. */
    @Test
    void countsEveryBadLineAndListsAThousandErrors() {
        var bad = GivenScdl.line("COLL_SIRET=x", "DELIB_DATE=2022-02-29", "VOTE_POUR=x", "DELIB_ID=") + "\n";
        var report = report(new RepeatedFile(GivenScdl.HEADER + "\n", MANY, n -> bad));
        assertEquals(MANY, report.invalid());
        assertEquals(5L * MANY, report.errorsFound());
        assertEquals(1_000, report.errors().size());
        assertTrue(report.truncated());
        assertTrue(report.complete());
    }

    /** A million of them were read in a heap of 160 MB, most of it to know an act again. */
    @Test
    void keepsNothingOfAGoodLineButItsFingerprint() {
        var tail = GivenScdl.line().substring(GivenScdl.line().indexOf(",\"2022-07-29"));
        var report = report(new RepeatedFile(
                GivenScdl.HEADER + "\n", MANY, n -> "Commune," + GivenScdl.NOBODYS_SIRET + "," + n + tail + "\n"));
        assertEquals(MANY, report.valid());
        assertEquals(0, report.errorsFound());
    }

    private static ScdlReport report(InputStream file) {
        return ScdlReport.of(new ScdlReader(GivenScdl.MATTERS).read(file), GivenScdl.FRENCH);
    }

    private static String stopCode(InputStream file) {
        var lines = GivenScdl.read(file);
        assertEquals(1, lines.size());
        return ((ScdlLine.Stopped) lines.getFirst()).breach().code();
    }

    /** A beginning, then the same bytes for ever; gives up after a hundred million so that a failing test ends. */
    private static final class EndlessFile extends InputStream {
        private final byte[] beginning;
        private final byte[] again;
        private long given;

        EndlessFile(String beginning, String again) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (given > 100L * MILLION) {
                return -1;
            }
            long at = given++;
            return at < beginning.length ? beginning[(int) at] : again[(int) ((at - beginning.length) % again.length)];
        }
    }

    /** A header and lines made on demand: the file is never in memory. */
    private static final class RepeatedFile extends InputStream {
        private final IntFunction<String> line;
        private final int count;
        private byte[] current;
        private int position;
        private int made;

        RepeatedFile(String header, int count, IntFunction<String> line) {
            this.current = header.getBytes(StandardCharsets.UTF_8);
            this.count = count;
            this.line = line;
        }

        @Override
        public int read() {
            return ready() ? current[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (!ready()) {
                return -1;
            }
            int given = Math.min(length, current.length - position);
            System.arraycopy(current, position, target, offset, given);
            position += given;
            return given;
        }

        private boolean ready() {
            if (position < current.length) {
                return true;
            }
            if (made == count) {
                return false;
            }
            current = line.apply(made++).getBytes(StandardCharsets.UTF_8);
            position = 0;
            return true;
        }
    }
}
