package fr.ctg.actionplan.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who accepted a measure or sent it back, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "L'organisation qui a approuvé ou renvoyé la mesure, et pourquoi.")
public record MeasureDecision(
        @Schema(required = true) String organisationSiren,
        @Schema(required = true) Instant at,
        @Nullable String reason) {}
