package fr.ctg.deliberation.deadline;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/deadline-rules")
@Tag(name = "Deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineRulesResource {
    private final DeadlineRules rules;

    DeadlineRulesResource(DeadlineRules rules) {
        this.rules = rules;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDeadlineRules",
            summary = "Lister les règles des délais",
            description =
                    "Recours, déféré, retrait, publication de la liste et du procès-verbal : chaque règle vaut pour les délais qui commencent pendant une période, et cite ses textes. Avec `on`, les seules règles d'un délai qui commence ce jour-là ; un genre de délai inconnu ce jour-là n'en a pas.")
    public DeadlineRules.Catalogue list(@RestQuery @Nullable LocalDate on) {
        return on == null ? rules.all() : rules.on(on);
    }
}
