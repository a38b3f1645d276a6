package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps a convention from being signed, party by party. */
@Schema(description = "Ce qui manque pour que la convention soit conclue, partie par partie.")
public record ConventionDiagnosis(
        @Schema(required = true) UUID conventionId,
        @Schema(required = true) ConventionStatus status,
        @Schema(required = true) boolean signed,
        @Schema(required = true) List<Blocker> blockedBy) {

    static ConventionDiagnosis of(ConventionFile file, LocalDate today) {
        var blockers = new ArrayList<Blocker>();
        for (var party : file.parties()) {
            if (!party.required() || party.signature().isPresent()) {
                continue;
            }
            var act = file.actOf(party);
            blockers.add(RightToSign.missing(party, act, file.convention().textSha256())
                    .orElseGet(() -> new Blocker(
                            "signature-missing",
                            party.name(),
                            Facts.of(
                                    "authorisedSince",
                                    act.flatMap(AuthorisingAct::executoryOn).orElseThrow()),
                            List.of())));
        }
        return new ConventionDiagnosis(
                file.convention().id(),
                file.status(today),
                file.convention().signedOn().isPresent(),
                blockers);
    }
}
