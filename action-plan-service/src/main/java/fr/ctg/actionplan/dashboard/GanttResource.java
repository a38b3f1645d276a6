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

@Path("/v1/plans/{id}/gantt")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GanttResource {
    private final PlanSituations situations;
    private final Caller caller;

    GanttResource(PlanSituations situations, Caller caller) {
        this.situations = situations;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPlanGantt",
            summary = "Lire le calendrier des fiches d'un plan",
            description = "Début, fin et étapes de chaque fiche, mois par mois.")
    public GanttView gantt(
            @RestPath UUID id, @RestQuery @Nullable @Parameter(description = AsOf.DESCRIPTION) LocalDate asOf) {
        return GanttView.of(situations.require(id, caller.organisation(), asOf));
    }
}
