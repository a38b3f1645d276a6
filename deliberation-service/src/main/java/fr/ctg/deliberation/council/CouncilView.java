package fr.ctg.deliberation.council;

import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A council on a day, as told to clients. */
@Schema(description = "Un conseil municipal, à une date.")
public record CouncilView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String siren,
        @Nullable String siret,
        @Schema(required = true) String insee,
        @Schema(required = true) String name,
        @Schema(required = true) LocalDate renewedOn,

        @Schema(required = true, description = "Population municipale au dernier renouvellement (habitants).")
        int population,

        @Schema(required = true) int populationYear,

        @Schema(required = true, description = "Sièges attribués par la loi (CGCT L2121-2).")
        int seats,

        @Schema(description = "Texte qui donne un autre nombre de sièges.") @Nullable String exceptionalSeatsBasis,

        @Schema(required = true, description = "La date à laquelle le conseil est décrit.")
        LocalDate on,

        @Schema(required = true, description = "Membres en exercice ce jour-là : la base du quorum.")
        int membersInOffice,

        @Schema(required = true) int vacantSeats,

        @Schema(required = true, description = "Mode de publicité des actes ce jour-là (CGCT L2131-1).")
        PublicationMode publicationMode,

        @Schema(required = true, description = "Membres en exercice ce jour-là.")
        List<MemberInOffice> members,

        @Schema(required = true, description = "Vrai si les personnes nommées sont fictives.")
        boolean demonstration,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /** Somebody in office on the day. */
    @Schema(name = "MemberInOffice", description = "Un membre en exercice.")
    public record MemberInOffice(
            @Schema(required = true) UUID id,
            @Schema(required = true) String givenName,
            @Schema(required = true) String familyName,
            @Schema(required = true) Office office,
            @Schema(required = true) LocalDate seatedOn) {}

    static CouncilView of(Council council, LocalDate on) {
        return of(council, on, null);
    }

    static CouncilView of(Council council, LocalDate on, @Nullable Instant modifiedAt) {
        var inOffice = council.membersOn(on).stream()
                .map(member -> new MemberInOffice(
                        member.id(),
                        member.givenName(),
                        member.familyName(),
                        council.officeOn(member.id(), on),
                        member.seatedOn()))
                .toList();
        return new CouncilView(
                council.id(),
                council.siren(),
                council.siret().orElse(null),
                council.insee(),
                council.name(),
                council.renewedOn(),
                council.population(),
                council.populationYear(),
                council.seats(),
                council.exceptionalSeatsBasis().orElse(null),
                on,
                inOffice.size(),
                council.seats() - inOffice.size(),
                council.publicationModeOn(on),
                inOffice,
                council.demonstration(),
                modifiedAt);
    }
}
