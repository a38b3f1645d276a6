package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an act does to an earlier one. It does it when it becomes executory itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Ce que l'acte fait à un acte antérieur, le jour où il devient lui-même exécutoire.")
public record ActRelation(
        @NotNull @Schema(required = true) ActRelation.Kind kind,
        @NotNull @Schema(required = true) UUID deliberationId,

        @Schema(description = "Numéro de l'autre acte.", readOnly = true) @Nullable String officialNumber) {

    /** The kind of link between two acts. */
    @Schema(name = "ActRelationKind")
    public enum Kind {
        /** Completes it, as it had announced. */
        COMPLETES,
        /** Corrects a material error of substance (délibération rectificative). */
        CORRECTS,
        /** Takes it back (retrait), within four months of its adoption (CRPA L243-3). */
        WITHDRAWS,
        /** Ends it for the future (abrogation, CRPA L243-1). */
        REPEALS
    }
}
