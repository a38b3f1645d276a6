package fr.ctg.actionplan.result;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has answered: "8 of 10 reported". */
@Schema(description = "Combien de réponses, sur combien d'attendues.")
public record Completeness(
        @Schema(required = true, description = "Mesures approuvées qui donnent une valeur.")
        int reported,

        @Schema(required = true, description = "Mesures approuvées qui disent pourquoi il n'y en a pas.")
        int notAvailable,

        @Schema(required = true, description = "Mesures attendues : une par période, et par commune s'il y a lieu.")
        int expected,

        @Schema(required = true, description = "SIREN des communes dont au moins une mesure est attendue encore.")
        List<String> missing) {

    /** What several indicators await together. */
    public static Completeness together(Collection<Completeness> several) {
        return new Completeness(
                several.stream().mapToInt(Completeness::reported).sum(),
                several.stream().mapToInt(Completeness::notAvailable).sum(),
                several.stream().mapToInt(Completeness::expected).sum(),
                several.stream()
                        .flatMap(one -> one.missing().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** A reason why there is no value is an answer. */
    public boolean somebodyIsSilent() {
        return reported + notAvailable < expected;
    }

    boolean everybodyReported() {
        return reported == expected;
    }
}
