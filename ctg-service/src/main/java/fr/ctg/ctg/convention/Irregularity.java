package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with a signature that was given all the same, and who knowingly had it recorded. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "SignatureIrregularity",
        description =
                "Ce qui manque à une signature donnée malgré tout, et qui l'a fait enregistrer en connaissance de cause.")
public record Irregularity(
        @Schema(required = true, description = "La règle, par son code stable.")
        String code,

        @Schema(required = true) Irregularity.Grade grade,
        @Schema(description = "Absents s'il n'y en a pas.") Facts facts,

        @Schema(description = "Textes applicables ; absents s'il n'y en a pas.")
        List<String> legalBasis,

        @Schema(required = true, description = "Pourquoi elle est enregistrée ainsi.")
        String reason,

        @Schema(required = true, description = "Organisation qui l'a fait enregistrer (SIREN).")
        String recordedBy,

        @Schema(required = true) LocalDate recordedOn,

        @Schema(description = "Ce qui l'a régularisée.") @Nullable Cure cure) {

    /** Stored without what is empty. */
    public Irregularity {
        facts = facts == null ? Facts.none() : facts;
        legalBasis = legalBasis == null ? List.of() : legalBasis;
    }

    /** What it costs. */
    @Schema(name = "IrregularityGrade")
    public enum Grade {
        /** The signature is void and nothing mends it: the party signs anew. */
        BLOCKING,
        /** The signature counts; a proof is still to be brought. */
        TO_REGULARISE
    }

    /** The proof that was brought. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IrregularityCure", description = "La preuve apportée après coup.")
    public record Cure(
            @Schema(required = true) LocalDate on,
            @Schema(required = true) String proof,
            @Nullable String evidenceSha256) {}

    @JsonIgnore
    public boolean isOpen() {
        return cure == null;
    }

    Irregularity cured(Cure by) {
        return new Irregularity(code, grade, facts, legalBasis, reason, recordedBy, recordedOn, by);
    }
}
