package fr.ctg.platform.identity;

import fr.ctg.platform.identity.RefusedSubjects.RefusedSubject;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For whoever operates the service, at its own port: to shut somebody out at once, after the identity provider was told. */
@Path("/v1/operations/refused-subjects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("system")
@RunOnVirtualThread
public class RefusedSubjectsResource {
    private final RefusedSubjects subjects;
    private final Caller caller;

    RefusedSubjectsResource(RefusedSubjects subjects, Caller caller) {
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public List<RefusedSubject> refused() throws SQLException {
        return subjects.all();
    }

    /** @param subject the {@code sub} of the tokens to refuse */
    public record RefuseSubject(
            @NotNull @Pattern(regexp = TokenForm.SUBJECT) String subject) {}

    @POST
    @Operation(hidden = true)
    public RefusedSubject refuse(@Valid @NotNull RefuseSubject request) throws SQLException {
        return subjects.refuse(request.subject(), caller.subject());
    }
}
