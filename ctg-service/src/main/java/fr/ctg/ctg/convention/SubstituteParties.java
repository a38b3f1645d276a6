package fr.ctg.ctg.convention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Parties that merge into one. */
@Schema(
        description =
                "Des parties fondues en une seule (commune nouvelle, fusion) : elle leur est substituée dans leurs actes et leurs contrats (CGCT L2113-5).")
public record SubstituteParties(
        @NotEmpty @Size(max = 50) @Schema(required = true, description = "Les parties remplacées (SIREN).")
        List<@NotNull @Pattern(regexp = "^\\d{9}$") String> replaced,

        @NotNull @Valid @Schema(required = true) RegisterConvention.NewParty successor,

        @NotNull @Schema(required = true, description = "Jour de la fusion.", examples = "2024-01-01")
        LocalDate on,

        @NotBlank @Size(max = 300) @Schema(required = true, description = "L'arrêté ou la loi qui la prononce.")
        String reference) {}
