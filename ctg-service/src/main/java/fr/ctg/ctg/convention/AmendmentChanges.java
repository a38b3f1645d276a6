package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.identity.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an amendment changes in its convention. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Ce qu'un avenant change à la convention.")
public record AmendmentChanges(
        @Nullable @Schema(description = "Nouveau dernier jour ; cinq ans au plus en tout.", examples = "2026-12-31")
        LocalDate extendTo,

        @NotNull @Size(max = 200) @Schema(required = true, description = "Les parties qui entrent ; elles signent l'avenant.")
        List<RegisterConvention.@Valid @NotNull NewParty> joining,

        @NotNull @Size(max = 200) @Schema(required = true, description = "Les parties qui sortent.")
        List<@Valid @NotNull Departure> leaving,

        @NotNull @Size(max = 200) @Schema(required = true, description = "Les actions ajoutées au plan, par leur intitulé.")
        List<@NotBlank @Size(max = 300) String> addedActions,

        @NotNull @Size(max = 50) @Schema(required = true, description = "Les champs d'intervention ajoutés.")
        List<@NotBlank @Size(max = 200) String> addedFields) {

    /** A party that leaves. */
    @Schema(name = "PartyDeparture")
    public record Departure(
            @NotNull @Siren @Schema(required = true) String siren,

            @NotNull @Schema(required = true, description = "Premier jour où elle n'est plus partie, préavis compris.")
            LocalDate on,

            @NotNull @Schema(required = true, description = "Jour où elle a donné son préavis.")
            LocalDate noticeGivenOn,

            @NotBlank @Size(max = 2_000) @Schema(required = true)
            String reason) {}

    boolean isEmpty() {
        return extendTo == null
                && joining.isEmpty()
                && leaving.isEmpty()
                && addedActions.isEmpty()
                && addedFields.isEmpty();
    }

    boolean leaves(String siren) {
        return leaving.stream().anyMatch(departure -> departure.siren().equals(siren));
    }

    /** What two amendments prepared at once may not both touch. */
    Set<String> subjects() {
        var organisations = Stream.concat(
                        joining.stream().map(RegisterConvention.NewParty::siren),
                        leaving.stream().map(Departure::siren))
                .collect(Collectors.toCollection(HashSet::new));
        if (extendTo != null) {
            organisations.add("extendTo");
        }
        return organisations;
    }
}
