package fr.ctg.ctg.initiative;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        @Schema(required = true) List<RecordInitiative.Validation> validations,
        @Schema(required = true) List<Meeting> meetings,
        @Schema(required = true) List<Consultation> consultations,
        @Nullable Diagnostic diagnostic,

        @Schema(required = true, description = "Les travaux sont suspendus aujourd'hui : déduit des suspensions.")
        boolean suspendedToday,

        @Schema(required = true, description = "Singularités, signalées et non refusées.")
        List<InitiativeRemark> remarks,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /** Something unusual, said and not refused. */
    @Schema(name = "InitiativeRemark")
    public record InitiativeRemark(
            @Schema(
                    required = true,
                    description =
                            "`validated-by-another-body` : validé ailleurs qu'en comité de pilotage ; `meeting-during-suspension` ; `attended-by-outsider` : une organisation qui n'a pas de membre dans l'instance.")
            String code,

            @Schema(required = true) Facts facts) {}

    /** {@code named} tells whether the reader may see the names of those who sit. */
    static InitiativeView of(Initiative initiative, LocalDate today, boolean named) {
        return of(initiative, today, named, null);
    }

    static InitiativeView of(Initiative initiative, LocalDate today, boolean named, @Nullable Instant modifiedAt) {
        return new InitiativeView(
                initiative.id(),
                initiative.conventionReference(),
                initiative.keeperSiren(),
                initiative.launchedOn(),
                initiative.bodies().stream()
                        .map(body -> named ? body : body.withoutNames())
                        .toList(),
                initiative.phases(),
                initiative.suspensions(),
                initiative.validations(),
                initiative.meetings().stream()
                        .map(meeting -> named ? meeting : meeting.withoutNames())
                        .toList(),
                initiative.consultations(),
                initiative.diagnostic().orElse(null),
                initiative.isSuspendedOn(today),
                remarks(initiative),
                modifiedAt);
    }

    static List<InitiativeRemark> remarks(Initiative initiative) {
        var validations = initiative.validations().stream()
                .filter(RecordInitiative.Validation::isUnusual)
                .map(validation -> new InitiativeRemark(
                        "validated-by-another-body",
                        Facts.of("body", validation.body())
                                .and("on", validation.on())
                                .and("subject", validation.subject())));
        var meetings = initiative.meetings().stream()
                .flatMap(meeting ->
                        Stream.concat(duringSuspension(initiative, meeting), outsiders(initiative, meeting)));
        return Stream.concat(validations, meetings).toList();
    }

    private static Stream<InitiativeRemark> duringSuspension(Initiative initiative, Meeting meeting) {
        return initiative.suspensionOn(PartialDate.of(meeting.on())).stream()
                .map(suspension -> new InitiativeRemark(
                        "meeting-during-suspension",
                        Facts.of("body", meeting.body()).and("on", meeting.on()).and("cause", suspension.cause())));
    }

    /** Says nothing of a body whose members are not known. */
    private static Stream<InitiativeRemark> outsiders(Initiative initiative, Meeting meeting) {
        var seated = initiative.body(meeting.body()).stream()
                .flatMap(body -> body.seated().stream())
                .map(Representative::siren)
                .toList();
        return seated.isEmpty()
                ? Stream.empty()
                : meeting.attended().stream()
                        .map(Representative::siren)
                        .filter(siren -> !seated.contains(siren))
                        .distinct()
                        .map(siren -> new InitiativeRemark(
                                "attended-by-outsider",
                                Facts.of("body", meeting.body())
                                        .and("on", meeting.on())
                                        .and("siren", siren)));
    }
}
