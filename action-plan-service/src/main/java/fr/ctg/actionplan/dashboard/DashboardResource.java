package fr.ctg.actionplan.dashboard;

import fr.ctg.actionplan.AsOf;
import fr.ctg.platform.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/plans/{id}/dashboard")
@Tag(name = "Plans")
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
    public Dashboard dashboard(
            @RestPath UUID id, @RestQuery @Nullable @Parameter(description = AsOf.DESCRIPTION) LocalDate asOf) {
        return Dashboard.of(situations.require(id, caller.organisation(), asOf));
    }
}
