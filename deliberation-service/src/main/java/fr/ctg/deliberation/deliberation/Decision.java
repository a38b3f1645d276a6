package fr.ctg.deliberation.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing the council decides. */
@Schema(description = "Un point du dispositif.")
public record Decision(
        @NotNull @Schema(required = true) Decision.Verb verb,
        @NotBlank @Size(max = 2000) @Schema(required = true) String text) {

    /** The verb that opens it. */
    @Schema(name = "DecisionVerb")
    public enum Verb {
        APPROVES("APPROUVE"),
        AUTHORISES("AUTORISE"),
        SPECIFIES("PRÉCISE"),
        EMPOWERS("DONNE"),
        DECIDES("DÉCIDE");

        private final String printed;

        Verb(String printed) {
            this.printed = printed;
        }

        /** As acts print it. */
        public String printed() {
            return printed;
        }
    }
}
