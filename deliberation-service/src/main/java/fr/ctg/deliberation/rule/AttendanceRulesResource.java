package fr.ctg.deliberation.rule;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/attendance-rules")
@Tag(name = "Sittings")
@Produces(MediaType.APPLICATION_JSON)
public class AttendanceRulesResource {
    private final AttendanceRules rules;

    AttendanceRulesResource(AttendanceRules rules) {
        this.rules = rules;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAttendanceRules",
            summary = "Lister les règles de la séance",
            description =
                    "Chaque règle vaut pendant une période et cite ses textes. Avec `on`, les seules règles en vigueur ce jour-là.")
    public AttendanceRules.Catalogue list(@RestQuery @Nullable LocalDate on) {
        return on == null
                ? rules.all()
                : new AttendanceRules.Catalogue(
                        List.of(rules.quorumOn(on)),
                        List.of(rules.proxiesOn(on)),
                        List.of(rules.convocationOn(on)),
                        List.of(rules.venueOn(on)),
                        List.of(rules.interestsOn(on)),
                        List.of(rules.signingOn(on)),
                        List.of(rules.closedDoorsOn(on)));
    }
}
