package fr.ctg.deliberation.council;

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

@Path("/v1/publication-rules")
@Tag(name = "Councils")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationRulesResource {
    private final PublicationRules rules;

    PublicationRulesResource(PublicationRules rules) {
        this.rules = rules;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicationRules",
            summary = "Lister les règles de publicité des actes",
            description =
                    "Chaque règle vaut pour les actes adoptés pendant une période, et cite ses textes (CGCT L2131-1). Avec `on`, la seule règle en vigueur ce jour-là.")
    public PublicationRules.Catalogue list(@RestQuery @Nullable LocalDate on) {
        return new PublicationRules.Catalogue(on == null ? rules.all() : List.of(rules.on(on)));
    }
}
