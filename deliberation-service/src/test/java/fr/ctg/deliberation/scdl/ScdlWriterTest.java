package fr.ctg.deliberation.scdl;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScdlWriterTest {
    @Test
    void projectsTheSeedWithItsUnknownVoteLeftEmpty() {
        assertEquals("""
                COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL
                Commune de Maussane-les-Alpilles,12345678200010,2022/07/29/07,2022-07-29,8.2,domaines de compétences par thèmes/aide sociale,CAF - Convention Territoriale Globale de Service aux familles 2022-2025 Territoire Vallée des Baux Alpilles,,,SPREF0132,2022-08-01,,,,,,https://maussane.example/deliberations/2022-07-29-07.pdf
                """.replace("\n", "\r\n"), written(GivenScdl.seed()));
    }

    @Test
    void quotesCommasQuotesAndLineEndsAndNothingElse() {
        assertTrue(written(GivenScdl.withSubject("un, deux")).contains(",\"un, deux\","));
        assertTrue(written(GivenScdl.withSubject("dit \"CTG\"")).contains(",\"dit \"\"CTG\"\"\","));
        assertTrue(written(GivenScdl.withSubject("un\r\ndeux\ntrois")).contains(",\"un\r\ndeux\ntrois\","));
        assertTrue(written(GivenScdl.withSubject("à l'été ; œuvre – 12 €")).contains(",à l'été ; œuvre – 12 €,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+ de services", "-12 %", "@CTES", "\tretrait", "\rretour", "=HYPERLINK(\"x\",\"y\")"})
    void neverChangesATextASpreadsheetWouldTakeForAFormula(String subject) {
        var row = GivenScdl.withSubject(subject);
        var lines = GivenScdl.read(written(row));
        assertEquals(List.of(new ScdlLine.Valid(2, row)), lines);
    }

    @Test
    void refusesARowWhoseMatterIsNotInTheNomenclature() {
        var writer = new ScdlWriter(Map.of("9.1", "autres domaines de compétences/des communes"));
        var refusal = refused(() -> writer.write(Stream.of(GivenScdl.seed()), OutputStream.nullOutputStream()));
        assertEquals(
                "{officialNumber=2022/07/29/07, columns=[DELIB_MATIERE_CODE]}",
                refusal.facts().toString());
        assertEquals("scdl-matter-unknown", refusal.blockedBy().getFirst().code());
    }

    @Test
    void writesOnlyTheHeaderWhenThereIsNoRow() {
        assertEquals(GivenScdl.HEADER + "\r\n", written());
    }

    @Test
    void leavesTheTargetOpenAndFlushed() throws IOException {
        var target = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        new ScdlWriter(GivenScdl.MATTERS).write(Stream.of(GivenScdl.seed()), target);
        assertTrue(target.size() > 0);
        assertEquals(false, target.closed);
    }

    @Test
    void tellsAFailingTargetAsItIs() {
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the client left");
            }
        };
        var failure = assertThrows(
                IOException.class, () -> new ScdlWriter(GivenScdl.MATTERS).write(Stream.of(GivenScdl.seed()), broken));
        assertEquals("the client left", failure.getMessage());
    }

    @Test
    void letsRowsLeaveAsTheyCome() throws IOException {
        var row = GivenScdl.seed();
        var left = new long[1];
        var counting = new OutputStream() {
            @Override
            public void write(int b) {
                left[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                left[0] += length;
            }
        };
        var leftAtTheMiddle = new long[1];
        var rows = IntStream.range(0, 10_000).mapToObj(n -> {
            if (n == 5_000) {
                leftAtTheMiddle[0] = left[0];
            }
            return row;
        });
        new ScdlWriter(GivenScdl.MATTERS).write(rows, counting);
        long half = left[0] / 2;
        assertTrue(half - leftAtTheMiddle[0] < 65_536, "at most one buffer is held back");
    }

    @Test
    void writesWhatItsReaderGivesBackUnchanged() {
        var rows = RandomRows.many(20_220_729L, 2_000);
        var back = GivenScdl.read(written(rows.toArray(ScdlRow[]::new)));
        assertEquals(
                rows, back.stream().map(line -> ((ScdlLine.Valid) line).row()).toList());
    }

    @Test
    void writesWhatAnIndependentReadingOfTheSchemaAccepts() {
        var rows = RandomRows.many(7L, 2_000);
        assertEquals(List.of(), SchemaAsDocumented.faultsOf(written(rows.toArray(ScdlRow[]::new))));
        assertEquals(List.of(), SchemaAsDocumented.faultsOf(written(GivenScdl.seed())));
    }

    private static String written(ScdlRow... rows) {
        var target = new ByteArrayOutputStream();
        try {
            new ScdlWriter(GivenScdl.MATTERS).write(Arrays.stream(rows), target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var bytes = target.toByteArray();
        assertEquals(GivenScdl.read(new ByteArrayInputStream(bytes)).size(), rows.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
