package fr.ctg.ctg.initiative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody takes a seat in a body. */
@Schema(description = "L'entrée d'un membre dans une instance.")
public record JoinBody(
        @NotNull RecordInitiative.BodyKind body,
        @NotNull @Valid Representative member) {}
