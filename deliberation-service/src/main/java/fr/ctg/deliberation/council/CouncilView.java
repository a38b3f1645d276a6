package fr.ctg.deliberation.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A council as told to clients. */
@Schema(description = "Un conseil municipal.")
public record CouncilView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String siren,
        @Schema(required = true) String insee,
        @Schema(required = true) String name,
        @Schema(required = true) LocalDate renewedOn,

        @Schema(required = true, description = "Population municipale au dernier renouvellement (habitants).")
        int population,

        @Schema(required = true) int populationYear,

        @Schema(required = true, description = "Sièges attribués par la loi (CGCT L2121-2).")
        int seats,

        @Schema(required = true, description = "Membres en exercice : la base du quorum.")
        int membersInOffice,

        @Schema(required = true) List<Member> members,

        @Schema(required = true, description = "Vrai si les personnes nommées sont fictives.")
        boolean demonstration) {

    static CouncilView of(Council council) {
        return new CouncilView(
                council.id(),
                council.siren(),
                council.insee(),
                council.name(),
                council.renewedOn(),
                council.population(),
                council.populationYear(),
                council.seats(),
                council.membersInOffice(),
                council.members(),
                council.demonstration());
    }
}
