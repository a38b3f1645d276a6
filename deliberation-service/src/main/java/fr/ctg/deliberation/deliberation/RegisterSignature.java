package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.SigningRule;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signed the act in the register (CGCT L2121-23). */
@Schema(description = "La signature de l'acte au registre (CGCT L2121-23).")
public record RegisterSignature(
        @Schema(required = true) LocalDate signedOn,
        @Schema(required = true) List<Seat> signers,

        @Schema(required = true, description = "Membres empêchés de signer ; leur cause est au registre.")
        List<Seat> impeded,

        @Schema(required = true, description = "Règle en vigueur le jour de la séance.")
        SigningRule rule) {}
