package fr.ctg.deliberation.scdl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.problem.Texts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The seed's act and files made of it. The SIRETs have a right key and belong to nobody: 123456782 and 987654324 are no organisations. */
final class GivenScdl {
    static final String NOBODYS_SIRET = "12345678200010";
    static final String NOBODY_ELSES_SIRET = "98765432400019";
    static final String HEADER = String.join(",", ScdlColumn.HEADER);
    static final Texts FRENCH = Texts.preferredBy(List.of(Locale.FRENCH));
    static final Texts ENGLISH = Texts.preferredBy(List.of(Locale.ENGLISH));

    static final Map<String, String> MATTERS = Map.of(
            "1.4", "commande publique/autres types de contrats",
            "6.1", "libertés publiques et pouvoirs de police/police municipale",
            "7.10", "finances locales/divers",
            "8.2", "domaines de compétences par thèmes/aide sociale",
            "9.1", "autres domaines de compétences/des communes");

    /** Act 2022/07/29/07: unanimous, without figures. */
    static ScdlRow seed() {
        return new ScdlRow(
                "Commune de Maussane-les-Alpilles",
                NOBODYS_SIRET,
                "2022/07/29/07",
                LocalDate.of(2022, 7, 29),
                "8.2",
                "domaines de compétences par thèmes/aide sociale",
                "CAF - Convention Territoriale Globale de Service aux familles 2022-2025 Territoire Vallée des Baux Alpilles",
                null,
                null,
                "SPREF0132",
                LocalDate.of(2022, 8, 1),
                null,
                null,
                null,
                null,
                null,
                "https://maussane.example/deliberations/2022-07-29-07.pdf");
    }

    static ScdlRow withSubject(String subject) {
        var cells = new ArrayList<>(seed().cells());
        cells.set(ScdlColumn.HEADER.indexOf("DELIB_OBJET"), subject);
        return ScdlRow.of(cells);
    }

    /** The seed's line with other cells: {@code "DELIB_DATE=2022-07-30", "PREF_ID="}. */
    static String line(String... changes) {
        var cells = new ArrayList<>(seed().cells());
        for (var change : changes) {
            int equals = change.indexOf('=');
            cells.set(ScdlColumn.HEADER.indexOf(change.substring(0, equals)), change.substring(equals + 1));
        }
        return cells.stream()
                .map(cell -> cell.isEmpty() ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** A header and lines, as the file a publisher uploads. */
    static String file(String... lines) {
        return HEADER + "\r\n" + Arrays.stream(lines).map(line -> line + "\r\n").collect(Collectors.joining());
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<ScdlLine> read(String text) {
        return read(bytes(text));
    }

    static List<ScdlLine> read(InputStream source) {
        return new ScdlReader(MATTERS).read(source).toList();
    }

    static ScdlReport report(String text) {
        return ScdlReport.of(new ScdlReader(MATTERS).read(bytes(text)), FRENCH);
    }

    /** Every error as {@code line column code}; each must have its text in both languages. */
    static String errors(String text) {
        var english = ScdlReport.of(new ScdlReader(MATTERS).read(bytes(text)), ENGLISH);
        var french = report(text);
        Stream.of(english, french)
                .flatMap(report -> report.errors().stream())
                .forEach(error -> assertTrue(error.detail().matches("[^{}]+ [^{}]+"), error.detail()));
        return errors(french);
    }

    static String errors(ScdlReport report) {
        return report.errors().stream()
                .map(error -> error.line() + " " + (error.column() == null ? "-" : error.column()) + " " + error.code())
                .collect(Collectors.joining("\n"));
    }

    private GivenScdl() {}
}
