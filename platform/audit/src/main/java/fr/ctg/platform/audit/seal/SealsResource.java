package fr.ctg.platform.audit.seal;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The seals, for whoever keeps them elsewhere, and whether there are any; at the service's own port. */
@Path("/v1/audit/seals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"system", "auditor"})
@RunOnVirtualThread
public class SealsResource {
    private static final String BY_NUMBER = "seals";

    private final Seals seals;
    private final SigningKey key;

    SealsResource(Seals seals, SigningKey key) {
        this.seals = seals;
        this.key = key;
    }

    @GET
    @Operation(hidden = true)
    public Page<Seal> list(@BeanParam @Valid PageRequest page) throws SQLException {
        var after = page.position(BY_NUMBER)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(0L);
        return page.pageBy(seals.after(after, page.rows()), BY_NUMBER, last -> List.of("" + last.number()));
    }

    /** Whether days are sealed here, and the last one that was. */
    public record Status(boolean signing, @Nullable Seal latest) {}

    @GET
    @Path("status")
    @Operation(hidden = true)
    public Status status() throws SQLException {
        return new Status(key.isKnown(), seals.latest().orElse(null));
    }

    @GET
    @Path("public-key")
    @Produces("application/x-pem-file")
    @Operation(hidden = true)
    public String publicKey() {
        return key.publicKey().orElseThrow(() -> new NotFound("public-key", "audit"));
    }
}
