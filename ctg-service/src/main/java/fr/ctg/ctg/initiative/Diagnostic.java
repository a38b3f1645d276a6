package fr.ctg.ctg.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shared diagnostic of the territory. */
@Schema(
        name = "InitiativeDiagnostic",
        description = "Le diagnostic partagé : besoins prioritaires, écart entre l'offre et les besoins, sources.")
public record Diagnostic(
        @NotNull @Size(max = 100) @Schema(required = true, description = "Besoins prioritaires.")
        List<@NotBlank @Size(max = 500) String> needs,

        @NotNull @Size(max = 100) @Schema(required = true) List<@Valid @NotNull OfferGap> offerGaps,

        @NotNull @Size(max = 100) @Schema(required = true) List<@Valid @NotNull Input> inputs) {

    /** What is missing between what is offered and what is needed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativeOfferGap")
    public record OfferGap(
            @NotBlank @Size(max = 200) @Schema(required = true, examples = "petite enfance")
            String field,

            @NotBlank @Size(max = 1000) @Schema(required = true)
            String gap,

            @Nullable @Size(max = 1000) @Schema(description = "L'offre existante.")
            String offer) {}

    /** What the diagnostic was made from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativeInput")
    public record Input(
            @NotBlank @Size(max = 300) @Schema(required = true, examples = "Analyse des besoins sociaux")
            String title,

            @Nullable @Size(max = 200) @Schema(examples = "Caf")
            String from,

            @Nullable @Pattern(regexp = RecordInitiative.DATE) String givenOn) {}
}
