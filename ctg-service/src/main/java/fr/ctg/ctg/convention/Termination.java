package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a convention ends before its last day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ConventionTermination",
        description = "La fin d'une convention avant son terme : par accord, ou par résiliation avec préavis.")
public record Termination(
        @NotNull @Schema(
                required = true,
                description = "Premier jour où elle ne vaut plus ; peut être à venir.",
                examples = "2024-07-01")
        LocalDate on,

        @NotNull @Schema(required = true) Termination.Cause cause,

        @Nullable @Schema(description = "Jour où le préavis a été donné ; exigé pour une résiliation.")
        LocalDate noticeGivenOn,

        @NotBlank @Size(max = 2_000) @Schema(required = true, description = "Le motif.")
        String reason,

        @NotBlank @Size(max = 200) @Schema(required = true, description = "La décision, l'accord ou la lettre qui y met fin.")
        String reference,

        @Nullable @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 de la pièce, en hexadécimal.")
        String evidenceSha256) {

    /** By whose will. */
    @Schema(name = "TerminationCause")
    public enum Cause {
        /** All parties agree. */
        MUTUAL_CONSENT,
        /** A party gives notice. */
        NOTICE,
        /** An obligation was not kept, after formal notice. */
        BREACH;

        boolean needsNotice() {
            return switch (this) {
                case MUTUAL_CONSENT -> false;
                case NOTICE, BREACH -> true;
            };
        }
    }
}
