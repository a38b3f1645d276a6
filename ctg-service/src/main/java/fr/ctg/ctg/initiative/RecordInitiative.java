package fr.ctg.ctg.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An initiative as it went. */
@Schema(
        description =
                "Une démarche, telle qu'elle s'est déroulée. Les dates gardent la précision de la source : AAAA, AAAA-MM ou AAAA-MM-JJ.")
public record RecordInitiative(
        @NotBlank @Size(max = 100) String conventionReference,

        @NotNull @Pattern(regexp = RecordInitiative.DATE) @Schema(examples = "2019-12-11")
        String launchedOn,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull Body> bodies,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Phase> phases,
        @NotNull @Size(max = 50) List<@Valid @NotNull Suspension> suspensions,
        @NotNull @Size(max = 200) List<@Valid @NotNull Validation> validations,
        @Nullable @Size(max = 200) List<@Valid @NotNull Meeting> meetings,
        @Nullable @Size(max = 50) List<@Valid @NotNull Consultation> consultations,
        @Valid @Nullable Diagnostic diagnostic) {

    static final String DATE = "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";

    /** A body of the initiative's governance. No quorum rule of councils applies to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativeBody")
    public record Body(
            @NotNull @Schema(required = true) BodyKind kind,

            @NotBlank @Size(max = 200) @Schema(required = true)
            String name,

            @Nullable @Size(max = 500) String composition,

            @Nullable @Size(max = 200) @Schema(description = "Ses membres, par organisation.")
            List<@Valid @NotNull Representative> members) {

        List<Representative> seated() {
            return members == null ? List.of() : members;
        }

        Body of(List<Representative> seated) {
            return new Body(kind, name, composition, seated);
        }

        Body withoutNames() {
            return new Body(
                    kind,
                    name,
                    composition,
                    members == null
                            ? null
                            : members.stream().map(Representative::withoutName).toList());
        }
    }

    /** What a body is for. */
    @Schema(name = "InitiativeBodyKind")
    public enum BodyKind {
        /** Comité de pilotage. */
        STEERING_COMMITTEE,
        /** Comité technique. */
        TECHNICAL_COMMITTEE,
        /** Groupe projet. */
        PROJECT_GROUP
    }

    /** One phase and its steps. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativePhase")
    public record Phase(
            @Min(1) @Max(20) @Schema(required = true) int number,

            @NotBlank @Size(max = 200) @Schema(required = true)
            String title,

            @NotNull @Size(max = 50) @Schema(required = true)
            List<@NotBlank @Size(max = 500) String> aims,

            @NotNull @Size(max = 50) @Schema(required = true)
            List<@Valid @NotNull Step> steps,

            @Nullable @Size(max = 50) List<@Valid @NotNull Milestone> milestones) {

        Phase reached(ReachMilestone reached) {
            return new Phase(
                    number,
                    title,
                    aims,
                    steps,
                    milestones == null
                            ? null
                            : milestones.stream().map(reached::mark).toList());
        }
    }

    /** A point the phase was to reach, and whether it did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativeMilestone")
    public record Milestone(
            @NotBlank @Size(max = 300) @Schema(required = true)
            String title,

            @Nullable @Pattern(regexp = DATE) String plannedOn,

            @Nullable @Pattern(regexp = DATE) @Schema(description = "Absent tant que le jalon n'est pas atteint.")
            String reachedOn) {}

    /** Something done in a phase. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativeStep")
    public record Step(
            @NotBlank @Size(max = 300) @Schema(required = true)
            String title,

            @NotNull @Pattern(regexp = DATE) @Schema(required = true)
            String from,

            @Nullable @Pattern(regexp = DATE) String to) {}

    /** A time when work stood still: a fact with its cause, not a status. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativeSuspension")
    public record Suspension(
            @NotNull @Pattern(regexp = DATE) @Schema(required = true)
            String from,

            @Nullable @Pattern(regexp = DATE) @Schema(description = "Absent tant que les travaux n'ont pas repris.")
            String to,

            @NotBlank @Size(max = 500) @Schema(required = true)
            String cause) {

        boolean surelyMeets(PartialDate from, @Nullable PartialDate to) {
            var endsBefore =
                    this.to != null && !PartialDate.of(this.to).firstDay().isAfter(from.lastDay());
            var startsAfter = to != null
                    && !to.firstDay().isAfter(PartialDate.of(this.from).lastDay());
            return !endsBefore && !startsAfter;
        }
    }

    /** What a body validated. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InitiativeValidation")
    public record Validation(
            @NotNull @Pattern(regexp = DATE) @Schema(required = true)
            String on,

            @NotNull @Schema(required = true) BodyKind body,

            @NotBlank @Size(max = 500) @Schema(required = true)
            String subject,

            @Nullable @Schema(description = "Nature de ce qui est validé.")
            Matter matter) {

        /** By usage the steering committee decides, and the others prepare. No text says so: the contrary is told, not refused. */
        boolean isUnusual() {
            return body != BodyKind.STEERING_COMMITTEE && matter != Matter.TECHNICAL_WORK;
        }
    }

    /** What a validation bears on. */
    @Schema(name = "InitiativeValidationMatter")
    public enum Matter {
        /** Enjeux et orientations stratégiques. */
        STRATEGY,
        /** Diagnostic partagé. */
        DIAGNOSTIC,
        /** Plan d'actions. */
        ACTION_PLAN,
        /** Évaluation. */
        EVALUATION,
        /** Travaux préparatoires : l'affaire de toute instance. */
        TECHNICAL_WORK
    }
}
