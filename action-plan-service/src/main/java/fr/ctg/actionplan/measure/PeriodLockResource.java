package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/plans/{id}/period-lock")
@Tag(name = "Measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PeriodLockResource {
    private final Measures measures;
    private final Plans plans;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    PeriodLockResource(
            Measures measures, Plans plans, AuditTrail audit, Calendar calendar, Caller caller, IfMatch ifMatch) {
        this.measures = measures;
        this.plans = plans;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @PUT
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "lockPeriods",
            summary = "Clore les périodes d'un plan jusqu'à un jour",
            description =
                    "Ensuite, une mesure de ces périodes ne s'ajoute et ne se corrige qu'avec un motif, et ce qu'elle disait est conservé. Une clôture ne recule pas.")
    public PeriodLock.View lock(@RestPath UUID id, @Valid @NotNull PeriodLock.Request request) {
        var plan = plans.requireBegun(id, caller.organisation()).plan();
        caller.requireOrganisation(plan.keeperSiren());
        var known = measures.lockOf(id);
        known.ifPresentOrElse(lock -> ifMatch.require(lock::view), ifMatch::requireNothing);
        var event = known.map(
                        lock -> lock.moveOn(request.through(), request.reason(), calendar.now(), calendar.today()))
                .orElseGet(() -> {
                    var first =
                            new PeriodLock(id, request.through(), request.reason(), calendar.now(), calendar.today());
                    measures.getEntityManager().persist(first);
                    return first.locked();
                });
        audit.append(id, event);
        return measures.lockOf(id).orElseThrow().view();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPeriodLock",
            summary = "Lire jusqu'à quel jour les périodes d'un plan sont closes",
            description = "Une période close ne change plus sans motif.")
    public PeriodLock.View get(@RestPath UUID id) {
        return measures.requireVisibleLock(id, caller.organisation()).view();
    }
}
