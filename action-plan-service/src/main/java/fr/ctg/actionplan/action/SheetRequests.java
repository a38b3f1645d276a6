package fr.ctg.actionplan.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The short requests about a sheet. */
final class SheetRequests {
    private SheetRequests() {}

    /** The plan takes in a sheet added after its adoption. */
    @Schema(name = "PublishActionSheet", required = true)
    public record Publish(
            @NotNull @Schema(description = "Jour depuis lequel la fiche fait partie du plan ; jamais à venir.")
            LocalDate on) {}

    /** A step is behind us. */
    @Schema(name = "CompleteActionSheetStep", required = true)
    public record CompleteStep(
            @NotBlank @Size(max = 300) @Schema(description = "L'intitulé de l'étape.")
            String step,

            @NotNull LocalDate on) {}

    /** The money as it stands. */
    @Schema(
            name = "UpdateActionSheetBudget",
            required = true,
            description = "Toutes les lignes du budget, qui remplacent les précédentes.")
    public record UpdateBudget(
            @Schema(required = true, description = "Le `budgetRevision` que l'auteur a lu.")
            int budgetRevision,

            @NotNull @Size(max = 200) List<@Valid @NotNull BudgetLine> lines) {}

    /** Another number. */
    @Schema(name = "RenumberActionSheet", required = true)
    public record Renumber(
            @Min(1) @Max(9999) @Schema(required = true) int number,

            @NotNull LocalDate on,
            @NotBlank @Size(max = 2_000) String reason) {}
}
