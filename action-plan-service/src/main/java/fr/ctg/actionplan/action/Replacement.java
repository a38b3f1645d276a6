package fr.ctg.actionplan.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a sheet is followed no more, and which ones took over. */
@Schema(name = "ActionSheetReplacement", description = "Les fiches qui ont pris la suite d'une fiche.")
public record Replacement(
        @Schema(required = true) Kind kind,
        @Schema(required = true) List<UUID> successors,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) String reason) {

    /** How it was replaced. */
    @Schema(name = "ActionSheetReplacementKind")
    public enum Kind {
        /** One sheet became several. */
        SPLIT,
        /** It went, with others perhaps, into another one. */
        MERGED;

        boolean fits(int successors) {
            return switch (this) {
                case SPLIT -> successors >= 2;
                case MERGED -> successors == 1;
            };
        }
    }

    /** Sheets that already exist take over. */
    @Schema(
            name = "ReplaceActionSheet",
            required = true,
            description = "La fiche est scindée ou fusionnée ; celles qui prennent la suite existent déjà.")
    public record Request(
            @NotNull Kind kind,

            @NotEmpty @Size(max = 20) @Schema(description = "Deux au moins pour `SPLIT`, une pour `MERGED`.")
            Set<@NotNull UUID> successors,

            @NotNull LocalDate on,
            @NotBlank @Size(max = 2_000) String reason) {}
}
