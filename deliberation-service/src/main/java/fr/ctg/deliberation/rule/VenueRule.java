package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a council could meet by video or audio conference, during a period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Règle sur la réunion à distance, valable pendant une période.")
public record VenueRule(
        @Schema(required = true, examples = "venue-remote-2021-11")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Period period,

        @Schema(required = true, description = "Vrai si le conseil pouvait se réunir en visioconférence.")
        boolean remoteAllowed,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {}
