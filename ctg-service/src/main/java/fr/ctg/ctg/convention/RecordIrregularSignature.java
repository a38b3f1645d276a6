package fr.ctg.ctg.convention;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature that was given in fact, against a rule. */
@Schema(
        description =
                "Une signature donnée en fait mais contre une règle, enregistrée en connaissance de cause. Le service dit lui-même ce qui manque, et si cela se régularise.")
public record RecordIrregularSignature(
        @NotNull @Siren @Schema(description = "La partie qui a signé.")
        String siren,

        @NotNull @Valid Signature signature,

        @NotBlank @Size(max = 2_000) @Schema(description = "Pourquoi elle est enregistrée ainsi.")
        String reason) {}
