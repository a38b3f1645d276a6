package fr.ctg.deliberation.matter;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One entry of the national nomenclature of acts.
 *
 * @param code both levels, such as {@code 8.2}
 * @param name of the second level, in French as the nomenclature has it
 * @param levelOne the name of the first level
 */
public record Matter(String code, String name, String levelOne) {
    private static final Pattern CODE = Pattern.compile("[1-9]\\.[1-9][0-9]?");

    public Matter {
        if (!CODE.matcher(code).matches() || name.isBlank() || levelOne.isBlank()) {
            throw new IllegalArgumentException("Matter: " + code + " " + levelOne + "/" + name);
        }
    }

    public int first() {
        return Integer.parseInt(code.substring(0, 1));
    }

    public int second() {
        return Integer.parseInt(code.substring(2));
    }

    /** Both names as the open-data schema of deliberations (SCDL, DELIB_MATIERE_NOM) writes them. */
    public String openDataName() {
        return (levelOne + "/" + name).toLowerCase(Locale.FRENCH);
    }
}
