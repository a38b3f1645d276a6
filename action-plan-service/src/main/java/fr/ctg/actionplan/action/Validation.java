package fr.ctg.actionplan.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a body said of one revision of a sheet. It is no council: no quorum is asked for. */
@Schema(
        name = "ActionSheetValidation",
        description = "Ce qu'une instance a dit d'une version de la fiche, et pourquoi.")
public record Validation(
        @Schema(required = true, description = "La version dont il s'agit.")
        int revision,

        @Schema(required = true, examples = "Comité de pilotage")
        String body,

        @Schema(required = true) LocalDate on,
        @Schema(required = true) Verdict verdict,
        @Schema(required = true) String reason) {

    /** What the body said. */
    @Schema(name = "ActionSheetVerdict")
    public enum Verdict {
        APPROVED,
        SENT_BACK
    }

    /** A body's word on the sheet as it stands. */
    @Schema(name = "ValidateActionSheet", required = true, description = "Ce qu'une instance dit de la fiche.")
    public record Request(
            @Schema(required = true, description = "La version que l'instance a examinée.")
            int revision,

            @NotBlank @Size(max = 200) @Schema(examples = "Comité de pilotage")
            String body,

            @NotNull LocalDate on,
            @NotNull Verdict verdict,

            @NotBlank @Size(max = 2_000) @Schema(description = "Ses raisons, qui sont conservées.")
            String reason) {

        Validation toValidation() {
            return new Validation(revision, body, on, verdict, reason);
        }
    }
}
