package fr.ctg.platform.outbox;

import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** For whoever operates the service, at its own port: the gateway does not lead here, and the public contract does not speak of it. */
@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("system")
@RunOnVirtualThread
public class OperationsResource {
    private static final String BY_POSITION = "parked";

    private final OutboxTable outbox;
    private final InboxTables inbox;
    private final Inbox consumers;

    OperationsResource(OutboxTable outbox, InboxTables inbox, Inbox consumers) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.consumers = consumers;
    }

    @GET
    @Path("messaging")
    @Operation(hidden = true)
    public OutboxTable.Backlog messaging() {
        return outbox.backlog();
    }

    @GET
    @Path("parked-events")
    @Operation(hidden = true)
    public Page<ParkedEvent> parked(@BeanParam @Valid PageRequest page, @RestQuery @Nullable String consumer) {
        var after = page.position(BY_POSITION).orElse(List.of("", ""));
        return page.pageBy(
                inbox.parked(consumer == null ? "" : consumer, after.getFirst(), after.getLast(), page.rows()),
                BY_POSITION,
                last -> List.of(last.consumer(), last.position()));
    }

    /** One aggregate whose events are parked with one consumer. */
    public record TryAgain(
            @NotBlank String consumer,
            @NotBlank String source,
            @NotBlank String aggregateId) {}

    /** How many of its events are parked still. */
    public record TriedAgain(int stillParked) {}

    @POST
    @Path("retries")
    @Operation(hidden = true)
    public TriedAgain tryAgain(@Valid @NotNull TryAgain request) {
        return new TriedAgain(consumers.tryAgain(request.consumer(), request.source(), request.aggregateId()));
    }

    @POST
    @Path("releases")
    @Operation(hidden = true)
    public TriedAgain release(@Valid @NotNull TryAgain request) {
        return new TriedAgain(consumers.release(request.consumer(), request.source(), request.aggregateId()));
    }

    /** A record of the log that nobody can read as an event, as {@code parked-events} names it. */
    public record Discard(
            @NotBlank String consumer, @NotBlank String position) {}

    /** How many there were: 0 when it was discarded before, or names an event, which is tried again or released. */
    public record Discarded(int records) {}

    @POST
    @Path("discards")
    @Operation(hidden = true)
    public Discarded discard(@Valid @NotNull Discard request) {
        return new Discarded(consumers.discard(request.consumer(), request.position()));
    }

    /** From the first instant to the second, the second not included. */
    public record LeaveAgain(@NotNull Instant from, @NotNull Instant to) {}

    /** How many events will leave again. */
    public record LeavingAgain(int events) {}

    @POST
    @Path("republications")
    @Operation(hidden = true)
    public LeavingAgain leaveAgain(@Valid @NotNull LeaveAgain request) {
        if (!request.to().isAfter(request.from())) {
            throw OperationRefused.periodBackwards(request.from(), request.to());
        }
        return new LeavingAgain(outbox.leaveAgain(request.from(), request.to()));
    }
}
