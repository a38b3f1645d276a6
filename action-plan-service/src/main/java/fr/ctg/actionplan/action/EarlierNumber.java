package fr.ctg.actionplan.action;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number a sheet bore. */
@Schema(name = "ActionSheetEarlierNumber", description = "Un numéro que la fiche a porté.")
public record EarlierNumber(
        @Schema(required = true) int number,

        @Schema(required = true, description = "Premier jour où elle ne le portait plus.")
        LocalDate until,

        @Schema(required = true) String reason) {}
