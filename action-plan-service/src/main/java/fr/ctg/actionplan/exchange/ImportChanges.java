package fr.ctg.actionplan.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many things an import adds, revises, or finds as they are. */
@Schema(description = "Ce que l'import ajoute, révise, ou trouve déjà tel quel : des mesures, ou des fiches.")
public record ImportChanges(
        @Schema(required = true) long added,
        @Schema(required = true) long revised,
        @Schema(required = true) long unchanged) {}
