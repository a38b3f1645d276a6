package fr.ctg.platform.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a copy has to forget. */
@Schema(description = "Ce qui n'existe plus pour ce lecteur : supprimé, ou redevenu invisible.")
public record Tombstone(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant deletedAt) {}
