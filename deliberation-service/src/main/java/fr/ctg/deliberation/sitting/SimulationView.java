package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the law would have said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SittingSimulation", description = "Ce que la loi aurait dit. Rien n'est enregistré.")
public record SimulationView(
        @Schema(required = true) LocalDate heldOn,

        @Schema(
                required = true,
                description = "Vrai si le conseil aurait pu délibérer, convocation régulière comprise.")
        boolean couldDeliberate,

        @Schema(required = true) Convocation convocation,
        @Schema(required = true) QuorumVerdict quorum,
        @Schema(required = true) List<ProxyVerdict> proxies,

        @Schema(required = true, description = "Votants présents.")
        int present,

        @Schema(required = true, description = "Votants par pouvoir.")
        int byProxy,

        @Schema(required = true, description = "Voix pour exigées si tous s'expriment (CGCT L2121-20).")
        int majorityIfAllCast,

        @Schema(
                required = true,
                description = "Présents qui peuvent exiger le scrutin public (un quart, CGCT L2121-21).")
        int rollCallOnRequestOf,

        @Schema(
                required = true,
                description = "Présents qui peuvent exiger le scrutin secret (un tiers, CGCT L2121-21).")
        int secretOnRequestOf) {

    /** Whether a proxy could be used, and if not by which rule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProxyVerdict", description = "Un pouvoir est-il utilisable, et sinon pourquoi.")
    public record ProxyVerdict(
            @Schema(required = true) Seat giver,
            @Schema(required = true) Seat holder,
            @Schema(required = true) boolean usable,

            @Schema(description = "Code stable de la règle qui s'y oppose.") @Nullable String refusedBy,

            @Nullable Facts facts,
            @Schema(required = true) List<String> legalBasis) {}
}
