package fr.ctg.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * For operators and auditors, at the service's own port: the gateway does not lead here. Not for the organisations themselves: a change names
 * whoever it was about, and of those the organisation may not know all.
 */
@Path("/v1/audit")
@RolesAllowed({"system", "auditor"})
@RunOnVirtualThread
public class AuditResource {
    private static final String BY_SEQUENCE = "trail";

    private final Trails trails;
    private final DataSource database;
    private final ObjectMapper json;

    AuditResource(Trails trails, DataSource database, ObjectMapper json) {
        this.trails = trails;
        this.database = database;
        this.json = json;
    }

    @GET
    @Path("trails/{aggregateId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Page<AuditEntry> trail(@RestPath UUID aggregateId, @BeanParam @Valid PageRequest page) {
        var after = page.position(BY_SEQUENCE)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(0L);
        var entries = trails.page(aggregateId, after, page.rows());
        if (after == 0 && entries.isEmpty()) {
            throw new NotFound("trail", aggregateId);
        }
        return page.pageBy(entries, BY_SEQUENCE, last -> List.of("" + last.sequence()));
    }

    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    @Operation(hidden = true)
    public StreamingOutput export() {
        return out -> {
            try (var connection = database.getConnection()) {
                new TrailExport(json).write(connection, out);
            } catch (SQLException failed) {
                throw new IOException(failed); // the file has no end, and its reader says so
            }
        };
    }
}
