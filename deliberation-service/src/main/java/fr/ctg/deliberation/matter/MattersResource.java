package fr.ctg.deliberation.matter;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/matters")
@Tag(name = "Deliberations")
@Produces(MediaType.APPLICATION_JSON)
public class MattersResource {
    private final Matters matters;

    MattersResource(Matters matters) {
        this.matters = matters;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMatters",
            summary = "Lister les matières des actes (nomenclature @CTES)",
            description = "Les matières de la nomenclature nationale, dont l'une classe chaque acte transmis.")
    public List<Matter> list() {
        return List.copyOf(matters.all());
    }
}
