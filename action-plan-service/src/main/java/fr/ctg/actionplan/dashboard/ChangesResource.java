package fr.ctg.actionplan.dashboard;

import fr.ctg.actionplan.Role;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/plans/{id}/changes")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ChangesResource {
    private final PlanChanges changes;
    private final Calendar calendar;
    private final Caller caller;

    ChangesResource(PlanChanges changes, Calendar calendar, Caller caller) {
        this.changes = changes;
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @SecurityRequirement(name = "bearer")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER, Role.CLERK, Role.MAYOR})
    @Operation(
            operationId = "listPlanChanges",
            summary = "Lire ce qui a changé dans un plan depuis un jour",
            description =
                    "Pour l'organisation qui tient le plan et les parties de la convention : du plus ancien au plus récent, le plan, ses fiches, ses indicateurs, ses mesures, ses évaluations et ses imports de mesures.")
    public Page<PlanChange> list(
            @RestPath UUID id,
            @BeanParam @Valid PageRequest page,
            @RestQuery @NotNull @Parameter(description = "Premier jour, à Paris.", required = true) LocalDate since) {
        var from = since.atStartOfDay(Calendar.PARIS).toInstant();
        var reading = changes.require(id, caller.organisation(), calendar.today(), from, page);
        if (!reading.partner()) {
            caller.requireOrganisation(reading.keeperSiren());
        }
        return page.pageBy(reading.changes(), PlanChanges.ORDER, PlanChanges::positionOf);
    }
}
