package fr.ctg.actionplan.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure to record. */
@Schema(required = true, description = "Une mesure : la seule de l'indicateur pour sa période et sa commune.")
public record RecordMeasure(
        @NotNull UUID indicatorId,

        @NotBlank @Size(max = 10) @Schema(
                description =
                        "Selon la périodicité de l'indicateur : `2024`, `2024-H1`, `2024-Q3`, `2024-09` ou `ONCE`.",
                examples = "2024")
        String period,

        @Nullable @Pattern(regexp = "^\\d{9}$") @Schema(description = "SIREN de la commune, quand l'indicateur se mesure par commune.")
        String communeSiren,

        @NotNull @Valid MeasureContent content,

        @Nullable @Size(max = 2_000) @Schema(description = "Pourquoi la mesure arrive après la clôture de sa période.")
        String reason) {}
