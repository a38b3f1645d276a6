package fr.ctg.ctg.coordination.funding;

import fr.ctg.platform.identity.Siren;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/scdl-subventions")
@Tag(name = "Open data")
@RunOnVirtualThread
public class ScdlSubventionsResource {
    private static final String CSV = "text/csv";

    private final FundingConventions conventions;

    ScdlSubventionsResource(FundingConventions conventions) {
        this.conventions = conventions;
    }

    @GET
    @PermitAll
    @Produces(CSV)
    @Operation(
            operationId = "exportScdlSubventions",
            summary = "Exporter les subventions d'une Caf (SCDL 2.1.1)",
            description =
                    "Données essentielles des conventions de subvention (décret n° 2017-779 du 5 mai 2017, arrêté du 17 novembre 2017). Le SIRET de la Caf doit être connu. L'objet d'une donnée de démonstration le dit.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, en UTF-8, séparé par des virgules.",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public RestResponse<byte[]> export(
            @RestQuery @NotNull @Siren String siren, @RestQuery @NotNull @Min(2000) @Max(2100) Integer year) {
        return RestResponse.ResponseBuilder.ok(
                        ScdlSubventions.write(conventions.granted(siren, year)),
                        MediaType.valueOf(CSV + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"subventions-" + siren + "-" + year + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
