package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signs the register and the minutes of a sitting, during a period (CGCT L2121-23, L2121-15). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Qui signe le registre et le procès-verbal, pendant une période.")
public record SigningRule(
        @Schema(required = true, examples = "signing-2022-07")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Period period,
        @Schema(required = true) Signers signers,
        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {

    /** Whose signatures are needed. */
    @Schema(name = "RequiredSigners")
    public enum Signers {
        /** Every member present, or the cause that kept them from signing. */
        ALL_PRESENT,
        /** The chair and the secretary. */
        CHAIR_AND_SECRETARY
    }
}
