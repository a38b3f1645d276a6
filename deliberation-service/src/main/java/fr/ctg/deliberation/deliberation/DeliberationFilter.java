package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a list of deliberations is asked for. Filters add up; a repeated one means "or". */
public class DeliberationFilter {
    /** In which order. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "DeliberationSort")
    public enum Sort {
        /** Latest sitting first. */
        NEWEST,
        /** Oldest sitting first. */
        OLDEST,
        /** As they changed: to follow with {@code modifiedSince}. */
        MODIFIED
    }

    @RestQuery
    @Siren
    @Parameter(description = "SIREN de la commune.")
    @Nullable String siren;

    @RestQuery
    @Nullable UUID councilId;

    @RestQuery
    @Nullable UUID sittingId;

    @RestQuery
    @Size(max = 50) @Parameter(description = "Numéro exact de l'acte.")
    @Nullable String officialNumber;

    @RestQuery
    @Parameter(description = "Séance tenue ce jour-là ou après.")
    @Nullable LocalDate heldFrom;

    @RestQuery
    @Parameter(description = "Séance tenue ce jour-là ou avant.")
    @Nullable LocalDate heldTo;

    @RestQuery
    @Parameter(description = "Code matière ; répétable.")
    List<@Pattern(regexp = "^\\d\\.\\d{1,2}$") String> matterCode = List.of();

    @RestQuery
    @Parameter(description = "État ; répétable.")
    List<DeliberationStatus> status = List.of();

    @RestQuery
    @Size(min = 2, max = 200) @Parameter(
            description =
                    "Mots cherchés dans l'objet, l'exposé et le dispositif, sans égard aux accents, au pluriel ni à l'élision ; entre guillemets, une expression.")
    @Nullable String text;

    @RestQuery
    @Parameter(
            description =
                    "Modifiées depuis cet instant, projets abandonnés compris (état `DELETED`). Relisez avec une minute de recouvrement.")
    @Nullable Instant modifiedSince;

    @RestQuery
    @Parameter(description = "Ordre ; par défaut la séance la plus récente d'abord.")
    @Nullable Sort sort;

    Sort sort() {
        if (sort != null) {
            return sort;
        }
        return modifiedSince == null ? Sort.NEWEST : Sort.MODIFIED;
    }
}
