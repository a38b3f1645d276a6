package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an open data file said of an act that was not followed here: told, not proved. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Ce qu'un fichier de données ouvertes dit d'un acte qui n'a pas été suivi ici : rapporté, non prouvé.")
public record RecordedFacts(
        @Nullable String budgetYears,
        @Nullable String budgetName,
        @Nullable String prefecture,
        @Nullable LocalDate receivedOn,
        @Nullable Integer membersEntitled,
        @Nullable Integer voters,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        @Nullable Integer abstentions,
        @Nullable String url) {}
