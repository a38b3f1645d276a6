package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signature that stands no more, and until when it did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Une signature qui ne vaut plus.")
public record UndoneSignature(
        @Schema(required = true) Signature signature,

        @Schema(description = "L'acte qui l'autorisait.") @Nullable UUID actId,

        @Schema(description = "Jour où elle a été remplacée ou effacée ; absent s'il n'a pas été noté.") @Nullable LocalDate on) {
    boolean stoodOn(LocalDate day) {
        return !signature.signedOn().isAfter(day) && on != null && on.isAfter(day);
    }
}
