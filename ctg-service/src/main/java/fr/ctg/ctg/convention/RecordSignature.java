package fr.ctg.ctg.convention;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature of one party. */
@Schema(description = "La signature d'une partie, dans les termes de son mandat.")
public record RecordSignature(
        @NotNull @Siren @Schema(description = "La partie qui signe.")
        String siren,

        @NotNull @Valid Signature signature) {}
