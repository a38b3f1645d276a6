package fr.ctg.deliberation.scdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScdlReaderTest {
    @Test
    void readsTheSeedsLineWithItsNumber() {
        var lines = GivenScdl.read(GivenScdl.file(GivenScdl.line()));
        assertEquals(List.of(new ScdlLine.Valid(2, GivenScdl.seed())), lines);
    }

    @Test
    void countsLinesOfTheFileAndNotRecords() {
        var file = GivenScdl.file(
                GivenScdl.line("DELIB_OBJET=première\nligne", "DELIB_ID=1"),
                "",
                GivenScdl.line("DELIB_ID=2", "PREF_ID=x"));
        assertEquals("5 PREF_ID scdl-prefecture-format", GivenScdl.errors(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String lineEnd) {
        var file = GivenScdl.HEADER + lineEnd + GivenScdl.line() + lineEnd;
        assertInstanceOf(ScdlLine.Valid.class, GivenScdl.read(file).getFirst());
    }

    @Test
    void readsALastLineWithoutLineEndAndAHeaderAlone() {
        assertEquals(
                1, GivenScdl.read(GivenScdl.HEADER + "\n" + GivenScdl.line()).size());
        assertEquals(List.of(), GivenScdl.read(GivenScdl.HEADER));
    }

    @Test
    void toleratesAByteOrderMark() {
        assertEquals("", GivenScdl.errors("\uFEFF" + GivenScdl.file(GivenScdl.line())));
        assertEquals(
                "",
                GivenScdl.errors(
                        "\uFEFF\"COLL_NOM\"" + GivenScdl.file(GivenScdl.line()).substring(8)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "COLL_NOM=,COLL_NOM,scdl-required",
                "`COLL_NOM=  `,COLL_NOM,scdl-required",
                "COLL_SIRET=,COLL_SIRET,scdl-required",
                "DELIB_ID=,DELIB_ID,scdl-required",
                "DELIB_DATE=,DELIB_DATE,scdl-required",
                "DELIB_MATIERE_CODE=,DELIB_MATIERE_CODE,scdl-required",
                "DELIB_MATIERE_NOM=,DELIB_MATIERE_NOM,scdl-required",
                "DELIB_OBJET=,DELIB_OBJET,scdl-required",
                "COLL_SIRET=1234567820001,COLL_SIRET,scdl-siret-format",
                "COLL_SIRET=123 456 782 00010,COLL_SIRET,scdl-siret-format",
                "COLL_SIRET=1234567820001O,COLL_SIRET,scdl-siret-format",
                "COLL_SIRET=١٢٣٤٥٦٧٨٢٠٠٠١٠,COLL_SIRET,scdl-siret-format",
                "COLL_SIRET=12345678200011,COLL_SIRET,scdl-siret-key",
                "COLL_SIRET=35600000000015,COLL_SIRET,",
                "COLL_SIRET=35600000000048,COLL_SIRET,",
                "COLL_SIRET=35600000000049,COLL_SIRET,scdl-siret-key",
                "DELIB_DATE=2022-02-29,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=2022-13-01,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=2022-00-10,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=0000-01-01,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=29/07/2022,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=2022-7-29,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=+2022-07-29,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=2022-07-29T19:00:00,DELIB_DATE,scdl-not-a-date",
                "DELIB_DATE=2020-02-29,DELIB_DATE,",
                "DELIB_MATIERE_CODE=8,DELIB_MATIERE_CODE,scdl-matter-code-format",
                "DELIB_MATIERE_CODE=8.2.1,DELIB_MATIERE_CODE,scdl-matter-code-format",
                "DELIB_MATIERE_CODE=9.99,DELIB_MATIERE_CODE,scdl-matter-unknown",
                "DELIB_MATIERE_NOM=aide sociale,DELIB_MATIERE_NOM,scdl-matter-name-format",
                "DELIB_MATIERE_NOM=domaines de compétences par thèmes / aide sociale,DELIB_MATIERE_NOM,scdl-matter-name-format",
                "DELIB_MATIERE_NOM=finances locales/aide sociale,DELIB_MATIERE_NOM,scdl-matter-name-mismatch",
                "DELIB_MATIERE_NOM=Domaines de competences PAR THEMES/Aide Sociale,DELIB_MATIERE_NOM,",
                "DELIB_MATIERE_NOM=domaines de compétences par thèmes/convention,DELIB_MATIERE_NOM,",
                "BUDGET_ANNEE=2022,BUDGET_NOM,scdl-budget-incomplete",
                "BUDGET_NOM=principal,BUDGET_ANNEE,scdl-budget-incomplete",
                "PREF_ID=PREF13,PREF_ID,scdl-prefecture-format",
                "PREF_ID=SPREF013,PREF_ID,scdl-prefecture-format",
                "PREF_ID=PREF0132,PREF_ID,scdl-prefecture-format",
                "PREF_ID=pref013,PREF_ID,scdl-prefecture-format",
                "PREF_ID=PREF113,PREF_ID,scdl-prefecture-format",
                "PREF_ID=PREF02A,PREF_ID,",
                "PREF_ID=PREF974,PREF_ID,",
                "PREF_ID=SGAR093,PREF_ID,",
                "PREF_ID=,PREF_ID,",
                "PREF_DATE=2022-07-28,PREF_DATE,scdl-received-before-adopted",
                "PREF_DATE=2022-07-29,PREF_DATE,",
                "PREF_DATE=01/08/2022,PREF_DATE,scdl-not-a-date",
                "PREF_DATE=,PREF_DATE,",
                "DELIB_URL=/deliberations/7.pdf,DELIB_URL,scdl-not-a-web-address",
                "DELIB_URL=ftp://mairie.example/7.pdf,DELIB_URL,scdl-not-a-web-address",
                "DELIB_URL=javascript:alert(1),DELIB_URL,scdl-not-a-web-address",
                "DELIB_URL=https://,DELIB_URL,scdl-not-a-web-address",
                "DELIB_URL=https://mairie.example/une page,DELIB_URL,scdl-not-a-web-address",
                "DELIB_URL=https://mairie.example/délib.pdf,DELIB_URL,scdl-not-a-web-address",
                "DELIB_URL=HTTP://mairie.example/d%C3%A9lib.pdf,DELIB_URL,",
                "DELIB_URL=,DELIB_URL,"
            })
    void appliesEachRuleToItsCell(String change, ScdlColumn column, @Nullable String code) {
        var expected = code == null ? "" : "3 " + column + " " + code;
        assertEquals(expected, GivenScdl.errors(GivenScdl.file(GivenScdl.line("DELIB_ID=1"), GivenScdl.line(change))));
    }

    @ParameterizedTest
    @CsvSource({
        "2022,",
        "2022/2025,",
        "2022/2022,scdl-budget-years-order",
        "2025/2022,scdl-budget-years-order",
        "2022-2025,scdl-budget-years-format",
        "22,scdl-budget-years-format",
        "2022/23,scdl-budget-years-format"
    })
    void readsABudgetYearOrAnIncreasingInterval(String years, @Nullable String code) {
        var expected = code == null ? "" : "2 BUDGET_ANNEE " + code;
        assertEquals(
                expected,
                GivenScdl.errors(GivenScdl.file(GivenScdl.line("BUDGET_ANNEE=" + years, "BUDGET_NOM=principal"))));
    }

    @ParameterizedTest
    @CsvSource({
        "19,18,18,0,0,",
        "19,18,16,1,1,",
        "0,0,0,0,0,",
        "19,18,18,0,,2 VOTE_ABSTENTION scdl-vote-incomplete",
        ",,18,,,2 VOTE_EFFECTIF scdl-vote-incomplete",
        "19,20,20,0,0,2 VOTE_REEL scdl-more-voters-than-members",
        "19,18,19,0,0,2 VOTE_POUR scdl-more-votes-than-voters",
        "19,18,0,19,0,2 VOTE_CONTRE scdl-more-votes-than-voters",
        "19,18,0,0,19,2 VOTE_ABSTENTION scdl-more-votes-than-voters",
        "19,18,17,0,0,2 VOTE_REEL scdl-vote-sum",
        "19,18,10,5,4,2 VOTE_REEL scdl-vote-sum",
        "19,18,18,-0,0,2 VOTE_CONTRE scdl-not-a-count",
        "19,18,18.0,0,0,2 VOTE_POUR scdl-not-a-count",
        "19,18,unanimité,0,0,2 VOTE_POUR scdl-not-a-count",
        "19,18,99999999999999999999,0,0,2 VOTE_POUR scdl-not-a-count"
    })
    void readsAVoteWholeOrNotAtAll(
            @Nullable String members,
            @Nullable String voters,
            @Nullable String votesFor,
            @Nullable String votesAgainst,
            @Nullable String abstentions,
            @Nullable String expected) {
        var line = GivenScdl.line(
                "VOTE_EFFECTIF=" + orEmpty(members),
                "VOTE_REEL=" + orEmpty(voters),
                "VOTE_POUR=" + orEmpty(votesFor),
                "VOTE_CONTRE=" + orEmpty(votesAgainst),
                "VOTE_ABSTENTION=" + orEmpty(abstentions));
        assertEquals(orEmpty(expected), GivenScdl.errors(GivenScdl.file(line)));
    }

    @Test
    void tellsEveryFaultOfALineAtOnce() {
        var line = GivenScdl.line(
                "COLL_NOM=",
                "COLL_SIRET=1",
                "DELIB_DATE=hier",
                "DELIB_MATIERE_CODE=9.99",
                "VOTE_POUR=x",
                "DELIB_URL=y");
        assertEquals("""
                2 COLL_NOM scdl-required
                2 COLL_SIRET scdl-siret-format
                2 DELIB_DATE scdl-not-a-date
                2 VOTE_EFFECTIF scdl-vote-incomplete
                2 VOTE_POUR scdl-not-a-count
                2 DELIB_URL scdl-not-a-web-address
                2 DELIB_MATIERE_CODE scdl-matter-unknown""", GivenScdl.errors(GivenScdl.file(line)));
    }

    @Test
    void findsAnActToldTwiceByTheSameCollectivityAlone() {
        var file = GivenScdl.file(
                GivenScdl.line(),
                GivenScdl.line("COLL_SIRET=" + GivenScdl.NOBODY_ELSES_SIRET),
                GivenScdl.line("DELIB_OBJET=autre"),
                GivenScdl.line("DELIB_DATE=x"));
        assertEquals("""
                4 DELIB_ID scdl-act-twice
                5 DELIB_DATE scdl-not-a-date
                5 DELIB_ID scdl-act-twice""", GivenScdl.errors(file));
        assertEquals(
                "Cette délibération de cette collectivité figure déjà à la ligne 2.",
                GivenScdl.report(file).errors().getFirst().detail());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "COLL_NOM,>COLL_NAME,>scdl-column-unknown",
                "COLL_NOM,>coll_nom,>scdl-column-unknown",
                "COLL_NOM,>COLL_NOM ,>scdl-column-unknown",
                "COLL_NOM,>COLL_NOM,COLL_NOM,>scdl-column-twice",
                "COLL_SIRET,>COLL_NOM,>scdl-column-twice",
                "BUDGET_ANNEE,>''>scdl-column-missing",
                "COLL_NOM,COLL_SIRET>COLL_SIRET,COLL_NOM>scdl-column-order",
                "DELIB_URL>DELIB_URL,EXTRA>scdl-column-unknown",
                "DELIB_URL>DELIB_URL,>scdl-column-unknown"
            })
    void refusesAnotherHeaderByOneError(String before, String after, String code) {
        var file = GivenScdl.file(GivenScdl.line()).replaceFirst(before, after);
        assertEquals("1 - " + code, GivenScdl.errors(file));
    }

    @ParameterizedTest
    @CsvSource({"';',;", "'\t',TAB", "|,|"})
    void refusesAnotherSeparatorByName(String separator, String name) {
        var report = GivenScdl.report(GivenScdl.file(GivenScdl.line()).replace(",", separator));
        assertEquals("1 - scdl-separator", GivenScdl.errors(report));
        assertEquals(
                "Le séparateur est « " + name + " » ; le schéma demande la virgule.",
                report.errors().getFirst().detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "\r\n\r\n"})
    void refusesAnEmptyFile(String nothing) {
        assertEquals("1 - scdl-empty", GivenScdl.errors(nothing));
    }

    @Test
    void tellsALineOfTooFewOrTooManyCellsAndReadsOn() {
        var file = GivenScdl.file("a,b", GivenScdl.line() + ",", GivenScdl.line("DELIB_ID=1"), " ");
        assertEquals("""
                2 - scdl-cell-count
                3 - scdl-cell-count
                5 - scdl-cell-count""", GivenScdl.errors(file));
        assertEquals(1, GivenScdl.report(file).valid());
    }

    @Test
    void locatesAByteThatIsNotUtf8() {
        var before = GivenScdl.file(GivenScdl.line("DELIB_ID=1"), GivenScdl.line("DELIB_ID=2")) + "Commune de ";
        var latin1 = new SequenceInputStream(
                GivenScdl.bytes(before), new ByteArrayInputStream("Vallée,".getBytes(StandardCharsets.ISO_8859_1)));
        var report = ScdlReport.of(new ScdlReader(GivenScdl.MATTERS).read(latin1), GivenScdl.ENGLISH);
        assertEquals("4 - scdl-not-utf8", GivenScdl.errors(report));
        assertEquals(2, report.valid());
        assertEquals(false, report.complete());
        int offset = before.getBytes(StandardCharsets.UTF_8).length + 4;
        assertEquals(
                "The file is not UTF-8 (byte " + offset + ", counted from zero). Reading stops there.",
                report.errors().getFirst().detail());
    }

    @Test
    void locatesTheFirstByteOfUtf16AndACharacterCutByTheEnd() {
        var utf16 = new ByteArrayInputStream(GivenScdl.HEADER.getBytes(StandardCharsets.UTF_16));
        assertEquals(
                0L, stopped(GivenScdl.read(utf16)).breach().facts().values().get("byteOffset"));
        var cut = new ByteArrayInputStream(new byte[] {'A', ',', '\n', (byte) 0xC3});
        assertEquals(
                "scdl-column-unknown", stopped(GivenScdl.read(cut)).breach().code());
        var start = GivenScdl.file().getBytes(StandardCharsets.UTF_8);
        var file = Arrays.copyOf(start, start.length + 1);
        file[start.length] = (byte) 0xC3;
        var end = stopped(GivenScdl.read(new ByteArrayInputStream(file)));
        assertEquals(2, end.line());
        assertEquals((long) start.length, end.breach().facts().values().get("byteOffset"));
    }

    @Test
    void readsASourceThatGivesOneByteAtATime() {
        var source = GivenScdl.bytes("\uFEFF" + GivenScdl.file(GivenScdl.line("DELIB_OBJET=𝄞 Été")));
        var drop = new InputStream() {
            @Override
            public int read() throws IOException {
                return source.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return source.read(target, offset, Math.min(1, length));
            }
        };
        var row = ((ScdlLine.Valid) GivenScdl.read(drop).getFirst()).row();
        assertEquals("𝄞 Été", row.subject());
    }

    @Test
    void tellsAFailingSourceAsItIs() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client left");
            }
        };
        var failure = assertThrows(UncheckedIOException.class, () -> GivenScdl.read(broken));
        assertEquals("java.io.IOException: the client left", String.valueOf(failure.getCause()));
    }

    private static ScdlLine.Stopped stopped(List<ScdlLine> lines) {
        return (ScdlLine.Stopped) lines.getLast();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
