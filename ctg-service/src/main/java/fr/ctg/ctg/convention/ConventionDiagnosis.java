package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps a convention from being signed, party by party. */
@Schema(description = "Ce qui manque pour que la convention soit conclue, partie par partie.")
public record ConventionDiagnosis(
        @Schema(required = true) UUID conventionId,
        @Schema(required = true) ConventionStatus status,
        @Schema(required = true) boolean signed,
        @Schema(required = true) List<Blocker> blockedBy) {

    static ConventionDiagnosis of(ConventionFile file, Texts texts) {
        return new ConventionDiagnosis(
                file.convention().id(),
                file.status(),
                file.signedOn().isPresent(),
                file.parties().stream()
                        .filter(Party::required)
                        .flatMap(party -> blocker(file, party).stream())
                        .map(blocker -> blocker.told(texts))
                        .toList());
    }

    private static Optional<Blocker> blocker(ConventionFile file, Party party) {
        var act = file.actOf(party);
        return switch (file.standing(party)) {
            case SIGNED, PARTICIPATES -> Optional.empty();
            case CONTESTED -> file.contested(party);
            case TO_DELIBERATE, REFUSED, APPROVED -> file.missing(party);
            case AUTHORISED ->
                Optional.of(new Blocker(
                        "signature-missing",
                        party.name(),
                        Facts.of(
                                "authorisedSince",
                                act.flatMap(AuthorisingAct::executoryOn).orElseThrow()),
                        List.of()));
        };
    }
}
