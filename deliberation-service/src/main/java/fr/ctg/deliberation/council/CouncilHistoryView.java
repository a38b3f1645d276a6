package fr.ctg.deliberation.council;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody who sat during the term, every office, suspension and choice of publication. */
@Schema(name = "CouncilHistory", description = "Tout ce qui a changé dans le conseil depuis le renouvellement général.")
public record CouncilHistoryView(
        @Schema(required = true) UUID councilId,
        @Schema(required = true) List<Member> members,
        @Schema(required = true) List<OfficeTerm> offices,
        @Schema(required = true) List<Suspension> suspensions,
        @Schema(required = true) List<PublicationChoice> publicationChoices) {

    static CouncilHistoryView of(Council council) {
        return new CouncilHistoryView(
                council.id(),
                council.members(),
                council.offices(),
                council.suspensions(),
                council.publicationChoices());
    }
}
