package fr.ctg.ctg.initiative;

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
        @NotNull @Size(max = 200) List<@Valid @NotNull Validation> validations) {

    static final String DATE = "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";

    /** A body of the initiative's governance. No quorum rule of councils applies to it. */
    @Schema(name = "InitiativeBody")
    public record Body(
            @NotNull @Schema(required = true) BodyKind kind,

            @NotBlank @Size(max = 200) @Schema(required = true)
            String name,

            @Nullable @Size(max = 500) String composition) {}

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
    @Schema(name = "InitiativePhase")
    public record Phase(
            @Min(1) @Max(20) @Schema(required = true) int number,

            @NotBlank @Size(max = 200) @Schema(required = true)
            String title,

            @NotNull @Size(max = 50) @Schema(required = true)
            List<@NotBlank @Size(max = 500) String> aims,

            @NotNull @Size(max = 50) @Schema(required = true)
            List<@Valid @NotNull Step> steps) {}

    /** Something done in a phase. */
    @Schema(name = "InitiativeStep")
    public record Step(
            @NotBlank @Size(max = 300) @Schema(required = true)
            String title,

            @NotNull @Pattern(regexp = DATE) @Schema(required = true)
            String from,

            @Nullable @Pattern(regexp = DATE) String to) {}

    /** A time when work stood still: a fact with its cause, not a status. */
    @Schema(name = "InitiativeSuspension")
    public record Suspension(
            @NotNull @Pattern(regexp = DATE) @Schema(required = true)
            String from,

            @NotNull @Pattern(regexp = DATE) @Schema(required = true)
            String to,

            @NotBlank @Size(max = 500) @Schema(required = true)
            String cause) {}

    /** What a body validated. */
    @Schema(name = "InitiativeValidation")
    public record Validation(
            @NotNull @Pattern(regexp = DATE) @Schema(required = true)
            String on,

            @NotNull @Schema(required = true) BodyKind body,

            @NotBlank @Size(max = 500) @Schema(required = true)
            String subject) {}
}
