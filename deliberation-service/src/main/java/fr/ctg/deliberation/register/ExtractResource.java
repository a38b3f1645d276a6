package fr.ctg.deliberation.register;

import fr.ctg.deliberation.deliberation.Deliberations;
import fr.ctg.deliberation.register.print.HtmlRegister;
import fr.ctg.deliberation.register.print.PdfRegister;
import fr.ctg.platform.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/deliberations/{id}/extract")
@Tag(name = "Register")
@RunOnVirtualThread
public class ExtractResource extends PrintingResource {
    private final Deliberations deliberations;
    private final Extracts extracts;
    private final Caller caller;

    ExtractResource(Deliberations deliberations, Extracts extracts, HtmlRegister html, PdfRegister pdf, Caller caller) {
        super(html, pdf);
        this.deliberations = deliberations;
        this.extracts = extracts;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "printExtract",
            summary = "Lire l'extrait du registre",
            description =
                    "Page HTML ou PDF balisé, selon `Accept` : en-tête, présents, pouvoirs, absents, exposé, dispositif, caractère exécutoire, voies de recours (CGCT L2121-23, L2131-1). L'extrait est à signer : ce service ne certifie pas.")
    @APIResponse(
            responseCode = "200",
            description = "Le document.",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<Object> extract(
            @RestPath UUID id,
            @RestQuery @Parameter(description = PUBLIC_VERSION) boolean publicVersion,
            @Context Request request) {
        var act = deliberations.requireVisible(id, caller.organisation());
        var extract = extracts.of(act, !publicVersion && act.isOf(caller.organisation()));
        return printed(extract, "extrait-" + extract.number(), request);
    }
}
