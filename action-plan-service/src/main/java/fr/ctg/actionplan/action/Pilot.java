package fr.ctg.actionplan.action;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who leads an action: an organisation, and in it an elected member and an agent. */
@Schema(name = "ActionSheetPilot", description = "Le pilote : une organisation, un élu et un technicien.")
public record Pilot(
        @NotNull @Siren @Schema(required = true, examples = "211300587")
        String siren,

        @Nullable @Valid @Schema(description = "L'élu référent.")
        Person elected,

        @Nullable @Valid @Schema(description = "Le référent technique ; son nom n'est montré qu'aux porteurs d'un jeton.")
        Person technical) {

    /** A person in a function. */
    @Schema(name = "ActionSheetPilotPerson")
    public record Person(
            @NotBlank @Size(max = 200) @Schema(required = true, examples = "Adjointe à la petite enfance")
            String function,

            @Nullable @Size(max = 200) String name) {}

    /** An elected member is named in a public function; an agent is not. */
    Pilot withoutAgentsName() {
        return technical == null ? this : new Pilot(siren, elected, new Person(technical.function(), null));
    }
}
