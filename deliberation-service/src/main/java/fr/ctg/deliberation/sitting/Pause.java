package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The sitting was suspended from one moment to another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SittingPause", description = "Une suspension de séance.")
public record Pause(
        @Schema(required = true) Moment from, @Nullable Moment until) {}
