package fr.ctg.platform.audit.integrity;

import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the comparison of derived states found; at the service's own port. */
@Path("/v1/audit/integrity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"system", "auditor"})
@RunOnVirtualThread
public class IntegrityResource {
    private static final String BY_AGGREGATE = "differences";

    private final Rounds rounds;
    private final CompareStates states;

    IntegrityResource(Rounds rounds, CompareStates states) {
        this.rounds = rounds;
        this.states = states;
    }

    @GET
    @Path("rounds")
    @Operation(hidden = true)
    public List<Round> rounds() {
        return rounds.all();
    }

    @POST
    @Path("rounds")
    @RolesAllowed("system")
    @Operation(hidden = true)
    public List<Round> begin() {
        states.begin();
        return rounds.all();
    }

    @GET
    @Path("differences")
    @Operation(hidden = true)
    public Page<Difference> differences(@BeanParam @Valid PageRequest page) {
        var after = page.position(BY_AGGREGATE).orElse(List.of("", new UUID(0, 0).toString()));
        return page.pageBy(
                rounds.differences(after.getFirst(), UUID.fromString(after.getLast()), page.rows()),
                BY_AGGREGATE,
                last -> List.of(last.state(), last.aggregateId().toString()));
    }
}
