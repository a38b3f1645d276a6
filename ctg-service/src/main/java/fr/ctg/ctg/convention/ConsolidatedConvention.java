package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convention as its amendments make it on a day. */
@Schema(description = "La convention telle que ses avenants la font, à un jour donné.")
public record ConsolidatedConvention(
        @Schema(required = true) UUID conventionId,
        @Schema(required = true) String reference,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Jour auquel l'état est donné.")
        LocalDate asOf,

        @Schema(required = true) LocalDate startsOn,
        @Schema(required = true) LocalDate endsOn,
        @Schema(required = true) List<String> fields,

        @Schema(required = true, description = "Actions ajoutées au plan par les avenants.")
        List<String> addedActions,

        @Schema(required = true) List<ConsolidatedParty> parties,

        @Schema(required = true, description = "Les avenants conclus, dans l'ordre, et s'ils valent ce jour-là.")
        List<ConsolidatedAmendment> amendments) {

    /** A party on that day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConsolidatedParty(
            @Schema(required = true) String siren,
            @Schema(required = true) String name,
            @Schema(required = true) PartyKind kind,
            @Schema(required = true) PartyRole role,
            @Nullable LocalDate joinedOn,

            @Schema(description = "Premier jour où elle ne sera plus partie.") @Nullable LocalDate endsOn) {}

    /** An amendment, and whether it counts on that day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ConsolidatedAmendment(
            @Schema(required = true) UUID id,
            @Schema(required = true) String reference,
            @Schema(required = true) int number,
            @Schema(required = true) LocalDate effectiveOn,
            @Schema(required = true) boolean applies,

            @Schema(description = "Depuis quand une de ses signatures est contestée.") @Nullable LocalDate weakenedOn) {}

    static ConsolidatedConvention of(ConventionFile file) {
        var convention = file.convention();
        var applying = convention.amendments().stream()
                .filter(amendment -> amendment.appliesOn(file.day()))
                .map(AppliedAmendment::changes)
                .toList();
        return new ConsolidatedConvention(
                convention.id(),
                convention.reference(),
                convention.title(),
                file.day(),
                convention.startsOn(),
                file.endsOn(),
                Stream.concat(
                                convention.fields().stream(),
                                applying.stream().flatMap(changes -> changes.addedFields().stream()))
                        .distinct()
                        .toList(),
                applying.stream()
                        .flatMap(changes -> changes.addedActions().stream())
                        .toList(),
                file.parties().stream()
                        .map(party -> new ConsolidatedParty(
                                party.siren(),
                                party.name(),
                                party.kind(),
                                party.role(),
                                party.joinedOn().orElse(null),
                                party.ending().map(PartyEnd::on).orElse(null)))
                        .toList(),
                convention.amendments().stream()
                        .map(amendment -> new ConsolidatedAmendment(
                                amendment.id(),
                                amendment.reference(),
                                amendment.number(),
                                amendment.effectiveOn(),
                                amendment.appliesOn(file.day()),
                                amendment.weakenedOn()))
                        .toList());
    }
}
