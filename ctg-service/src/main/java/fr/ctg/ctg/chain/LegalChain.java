package fr.ctg.ctg.chain;

import fr.ctg.ctg.commitment.CommitmentView;
import fr.ctg.ctg.convention.ConventionStatus;
import fr.ctg.ctg.convention.PartyKind;
import fr.ctg.ctg.convention.PartyStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole proof of a convention on a day. */
@Schema(description = "Toute la preuve d'une convention, à un jour donné.")
public record LegalChain(
        @Schema(required = true) UUID conventionId,
        @Schema(required = true) String reference,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Jour auquel l'état est donné.")
        LocalDate asOf,

        @Schema(required = true) ConventionStatus status,

        @Schema(required = true, description = "Vrai si aucun maillon ne manque.")
        boolean complete,

        @Schema(required = true) List<PartyChain> parties,

        @Schema(
                required = true,
                description = "De la dernière signature au plan actif, et à son évaluation une fois validée.")
        List<ChainLink> convention,

        @Schema(required = true, description = "Promesses contenues dans les actes.")
        List<CommitmentView> commitments) {

    /** One party's part of the proof. */
    @Schema(description = "La part d'une partie dans la preuve.")
    public record PartyChain(
            @Schema(required = true) String siren,
            @Schema(required = true) String name,
            @Schema(required = true) PartyKind kind,
            @Schema(required = true) PartyStanding standing,
            @Schema(required = true) List<ChainLink> links) {}
}
