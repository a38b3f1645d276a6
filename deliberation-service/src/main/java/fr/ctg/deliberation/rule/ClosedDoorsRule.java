package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may ask that the public leave, during a period (CGCT L2121-18). The council decides, by more than half of those present or represented. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Règle du huis clos, valable pendant une période.")
public record ClosedDoorsRule(
        @Schema(required = true, examples = "closed-doors-on-request-of-three")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Period period,

        @Schema(required = true, description = "Nombre de membres qui peuvent le demander ; le maire le peut seul.")
        int requesters,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {

    /** More than half of the members present or represented, whether they vote or not. */
    public int required(int presentOrRepresented) {
        return presentOrRepresented / 2 + 1;
    }
}
