package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to an authorising act after the vote: a judge's decision, or a later act of the same council. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AuthorisingActChange",
        description = "Ce qui est arrivé à l'acte après le vote : décision d'un juge, ou acte ultérieur du conseil.")
public record ActChange(
        @Schema(required = true) ActChange.Kind kind,
        @Schema(required = true) LocalDate on,

        @Schema(description = "Numéro de la décision ou de l'acte.") @Nullable String reference,

        @Schema(required = true) List<String> legalBasis) {

    /** What was done to it. */
    @Schema(name = "AuthorisingActChangeKind")
    public enum Kind {
        /** The judge stopped its effect for a time. */
        SUSPENDED,
        /** The judge made it never have been. */
        ANNULLED,
        /** The suspension was lifted, or the annulment quashed. */
        REINSTATED,
        /** The council took it back (retrait): it never was. */
        WITHDRAWN,
        /** The council ended it for the future (abrogation). */
        REPEALED
    }
}
