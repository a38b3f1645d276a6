package fr.ctg.ctg.initiative;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative as told to clients. */
@Schema(description = "Une démarche.")
public record InitiativeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String conventionReference,

        @Schema(required = true, description = "Organisation qui tient le dossier (SIREN).")
        String keeperSiren,

        @Schema(required = true) String launchedOn,
        @Schema(required = true) List<RecordInitiative.Body> bodies,
        @Schema(required = true) List<RecordInitiative.Phase> phases,
        @Schema(required = true) List<RecordInitiative.Suspension> suspensions,
        @Schema(required = true) List<RecordInitiative.Validation> validations) {

    static InitiativeView of(Initiative initiative) {
        var story = initiative.story();
        return new InitiativeView(
                initiative.id(),
                initiative.conventionReference(),
                initiative.keeperSiren(),
                story.launchedOn(),
                story.bodies(),
                story.phases(),
                story.suspensions(),
                story.validations());
    }
}
