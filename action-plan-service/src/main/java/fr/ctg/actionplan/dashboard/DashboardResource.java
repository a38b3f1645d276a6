package fr.ctg.actionplan.dashboard;

import fr.ctg.platform.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/plans/{id}/dashboard")
@Tag(name = "Plans d'actions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DashboardResource {
    private final PlanSituations situations;
    private final Caller caller;

    DashboardResource(PlanSituations situations, Caller caller) {
        this.situations = situations;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPlanDashboard",
            summary = "Lire le tableau de bord d'un plan",
            description =
                    "Par axe, par commune, par pilote et par état ; les fiches en retard et bloquées ; l'argent prévu, engagé et dépensé ; les indicateurs selon leur cible. Les fiches remplacées n'y comptent plus.")
    public Dashboard dashboard(@RestPath UUID id) {
        return Dashboard.of(situations.require(id, caller.organisation()));
    }
}
