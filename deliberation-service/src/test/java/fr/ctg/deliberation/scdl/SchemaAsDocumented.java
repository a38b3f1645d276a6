package fr.ctg.deliberation.scdl;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A second reading of the schema, from its documentation and with nothing of ours: its own cutting of lines (RFC 4180), its own columns, its own
 * checks. It is slow and simple; where it and the writer disagree, one of the two is wrong.
 */
final class SchemaAsDocumented {
    private static final String[] COLUMNS = {
        "COLL_NOM",
        "COLL_SIRET",
        "DELIB_ID",
        "DELIB_DATE",
        "DELIB_MATIERE_CODE",
        "DELIB_MATIERE_NOM",
        "DELIB_OBJET",
        "BUDGET_ANNEE",
        "BUDGET_NOM",
        "PREF_ID",
        "PREF_DATE",
        "VOTE_EFFECTIF",
        "VOTE_REEL",
        "VOTE_POUR",
        "VOTE_CONTRE",
        "VOTE_ABSTENTION",
        "DELIB_URL"
    };
    private static final int[] LAST_SUBMATTER = {7, 3, 6, 5, 8, 5, 10, 9, 4};
    private static final String[] FIRST_LEVELS = {
        "commande publique",
        "urbanisme",
        "domaine et patrimoine",
        "fonction publique",
        "institutions et vie politique",
        "libertés publiques et pouvoirs de police",
        "finances locales",
        "domaines de compétences par thèmes",
        "autres domaines de compétences"
    };

    static List<String> faultsOf(String csv) {
        var faults = new ArrayList<String>();
        var records = cut(csv);
        if (!records.getFirst().equals(List.of(COLUMNS))) {
            faults.add("header");
        }
        for (int at = 1; at < records.size(); at++) {
            var cells = records.get(at);
            if (cells.size() != COLUMNS.length) {
                faults.add(at + " has " + cells.size() + " cells");
                continue;
            }
            for (var fault : faultsOf(column -> cells.get(List.of(COLUMNS).indexOf(column)))) {
                faults.add(at + " " + fault);
            }
        }
        return faults;
    }

    private static List<String> faultsOf(UnaryOperator<String> row) {
        var faults = new ArrayList<String>();
        for (int column = 0; column < 7; column++) {
            if (row.apply(COLUMNS[column]).isEmpty()) {
                faults.add(COLUMNS[column] + " required");
            }
        }
        expect(faults, "COLL_SIRET", row.apply("COLL_SIRET").matches("^\\d{14}$") && luhn(row.apply("COLL_SIRET")));
        expect(faults, "DELIB_DATE", isDate(row.apply("DELIB_DATE")));
        var code = row.apply("DELIB_MATIERE_CODE");
        expect(faults, "DELIB_MATIERE_CODE", code.matches("^\\d\\.\\d{1,2}$"));
        int first = Integer.parseInt(code.substring(0, 1));
        int second = Integer.parseInt(code.substring(2));
        expect(faults, "matter", first >= 1 && second >= 1 && second <= LAST_SUBMATTER[first - 1]);
        expect(faults, "matter name", row.apply("DELIB_MATIERE_NOM").startsWith(FIRST_LEVELS[first - 1] + "/"));
        var years = row.apply("BUDGET_ANNEE");
        expect(faults, "budget pair", years.isEmpty() == row.apply("BUDGET_NOM").isEmpty());
        expect(faults, "BUDGET_ANNEE", years.isEmpty() || years.matches("^[0-9]{4}(\\/[0-9]{4})?$"));
        expect(
                faults,
                "budget interval",
                years.length() != 9 || years.substring(0, 4).compareTo(years.substring(5)) < 0);
        expect(
                faults,
                "PREF_ID",
                row.apply("PREF_ID").matches("|(PREF|SGAR)[0-9][0-9][0-9AB]|SPREF[0-9][0-9][0-9AB][0-9]"));
        var received = row.apply("PREF_DATE");
        expect(
                faults,
                "PREF_DATE",
                received.isEmpty()
                        || (isDate(received)
                                && !LocalDate.parse(received).isBefore(LocalDate.parse(row.apply("DELIB_DATE")))));
        var vote = List.of(
                row.apply("VOTE_EFFECTIF"),
                row.apply("VOTE_REEL"),
                row.apply("VOTE_POUR"),
                row.apply("VOTE_CONTRE"),
                row.apply("VOTE_ABSTENTION"));
        if (!vote.stream().allMatch(String::isEmpty)) {
            if (!vote.stream().allMatch(figure -> figure.matches("[0-9]+"))) {
                faults.add("vote figures");
            } else {
                var figures = vote.stream().mapToInt(Integer::parseInt).toArray();
                expect(faults, "effectif", figures[0] >= figures[1]);
                expect(faults, "sum", figures[2] + figures[3] + figures[4] == figures[1]);
            }
        }
        expect(faults, "DELIB_URL", row.apply("DELIB_URL").matches("|https?://[!-~]+"));
        return faults;
    }

    private static void expect(List<String> faults, String rule, boolean kept) {
        if (!kept) {
            faults.add(rule);
        }
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                && LocalDate.parse(text).toString().equals(text);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < 14; at++) {
            int twice = Character.digit(digits.charAt(at), 10) * (at % 2 == 0 ? 2 : 1);
            sum += twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }

    private static List<List<String>> cut(String csv) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                record.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r' && csv.charAt(at + 1) == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                records.add(List.copyOf(record));
                record.clear();
                at++;
            } else {
                cell.append(c);
            }
        }
        return records;
    }

    private SchemaAsDocumented() {}
}
