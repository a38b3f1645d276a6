package fr.ctg.deliberation.scdl;

import fr.ctg.platform.problem.Facts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules on the matter, for a nomenclature "code → level 1/level 2". The schema compares the first level of the name alone, whatever its
 * case and accents. It also allows a name of the collectivity's own list, but 2.1.5 requires a code, and a code must agree with its
 * name: such a name is refused here as the official check refuses it.
 */
final class MatterRules {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Map<String, String> names;
    private final Map<String, String> plainFirstLevels;

    MatterRules(Map<String, String> names) {
        this.names = Map.copyOf(names);
        this.plainFirstLevels = names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> plainFirstLevel(entry.getValue())));
    }

    /** Adds to what {@link RowRules} found; a cell that is refused already is not told twice. */
    void addBreaches(List<String> cells, List<ScdlBreach> breaches) {
        var code = ScdlColumn.DELIB_MATIERE_CODE.of(cells);
        var name = ScdlColumn.DELIB_MATIERE_NOM.of(cells);
        var expected = names.get(code);
        if (expected == null && isUnrefused(ScdlColumn.DELIB_MATIERE_CODE, breaches)) {
            breaches.add(ScdlBreach.of(ScdlColumn.DELIB_MATIERE_CODE, "scdl-matter-unknown", code, Facts.none()));
        }
        if (name.equals(expected) || !isUnrefused(ScdlColumn.DELIB_MATIERE_NOM, breaches)) {
            return;
        }
        if (!name.contains("/") || name.contains("/ ") || name.contains(" /")) {
            breaches.add(ScdlBreach.of(ScdlColumn.DELIB_MATIERE_NOM, "scdl-matter-name-format", name, Facts.none()));
        } else if (expected != null && !plainFirstLevel(name).equals(plainFirstLevels.get(code))) {
            breaches.add(ScdlBreach.of(
                    ScdlColumn.DELIB_MATIERE_NOM,
                    "scdl-matter-name-mismatch",
                    name,
                    Facts.of("matter", code).and("expected", expected)));
        }
    }

    private static boolean isUnrefused(ScdlColumn column, List<ScdlBreach> breaches) {
        return breaches.stream().noneMatch(breach -> breach.column() == column);
    }

    private static String plainFirstLevel(String name) {
        int slash = name.indexOf('/');
        var level = slash < 0 ? name : name.substring(0, slash);
        return ACCENTS.matcher(Normalizer.normalize(level, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
