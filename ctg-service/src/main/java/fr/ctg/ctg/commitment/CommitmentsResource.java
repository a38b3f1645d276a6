package fr.ctg.ctg.commitment;

import fr.ctg.platform.identity.Siren;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/commitments")
@Tag(name = "Promesses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommitmentsResource {
    private final Commitments commitments;
    private final Calendar calendar;

    CommitmentsResource(Commitments commitments, Calendar calendar) {
        this.commitments = commitments;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCommitments", summary = "Lister les promesses et leur échéance")
    public Page<CommitmentView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Siren @Nullable String siren) {
        var today = calendar.today();
        return page.page(
                commitments.page(page, conventionReference, siren),
                Commitment::id,
                commitment -> CommitmentView.of(commitment, today));
    }
}
