package fr.ctg.deliberation.matter;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the national nomenclature of acts. */
@Schema(description = "Une matière de la nomenclature nationale des actes, à deux niveaux.")
public record Matter(
        @Schema(required = true, description = "Niveaux 1 et 2.", examples = "8.2")
        String code,

        @Schema(required = true, description = "Nom du niveau 2.", examples = "Aide sociale")
        String name,

        @Schema(required = true, description = "Nom du niveau 1.", examples = "Domaines de compétences par thèmes")
        String levelOne) {

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
