package fr.ctg.ctg.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A meeting of a body. It has no quorum: no text gives these bodies one, and that of councils (CGCT L2121-17) is not theirs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "InitiativeMeeting",
        description =
                "Une réunion d'une instance. Aucune règle de quorum ne s'y applique : ce n'est pas un conseil municipal.")
public record Meeting(
        @NotNull @Pattern(regexp = RecordInitiative.DATE) @Schema(required = true, examples = "2021-04-22")
        String on,

        @NotNull @Schema(required = true) RecordInitiative.BodyKind body,
        @Nullable @Size(max = 200) String place,

        @NotNull @Size(max = 50) @Schema(required = true, description = "Points traités.")
        List<@NotBlank @Size(max = 500) String> agenda,

        @NotNull @Size(max = 200) @Schema(required = true) List<@Valid @NotNull Representative> attended,

        @Nullable @Size(max = 10000) @Schema(description = "Relevé de conclusions.")
        String summary) {

    Meeting withoutNames() {
        return new Meeting(
                on,
                body,
                place,
                agenda,
                attended.stream().map(Representative::withoutName).toList(),
                summary);
    }
}
