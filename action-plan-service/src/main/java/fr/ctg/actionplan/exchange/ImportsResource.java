package fr.ctg.actionplan.exchange;

import fr.ctg.actionplan.Role;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.storage.SettledChanges;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportsResource {
    private static final String ERRORS = "number";

    private final Imports imports;
    private final Caller caller;

    ImportsResource(Imports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @GET
    @SecurityRequirement(name = "bearer")
    @RolesAllowed({Role.STEERING, Role.CLERK, Role.MAYOR})
    @Operation(
            operationId = "listImports",
            summary = "Lister les imports d'un plan, du plus récent au plus ancien",
            description =
                    "L'organisation qui tient le plan voit tous ses imports ; les autres, les leurs. Un import en cours y figure dès sa première ligne.")
    public Page<ImportView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @NotNull UUID planId,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        if (modifiedSince == null) {
            return page.pageBy(
                    imports.page(page, planId, caller.organisation()),
                    Imports.NEWEST,
                    last -> List.of(last.id().toString()));
        }
        var from = page.from(modifiedSince, SettledChanges.of("plan_import", imports.getEntityManager()));
        return page.page(
                imports.changed(from, page.rows(), planId, caller.organisation()),
                from,
                reading -> reading.one().id(),
                reading -> reading.one().modifiedAt(),
                Imports.Reading::view);
    }

    @GET
    @Path("{id}")
    @SecurityRequirement(name = "bearer")
    @RolesAllowed({Role.STEERING, Role.CLERK, Role.MAYOR})
    @Operation(
            operationId = "getImport",
            summary = "Lire où en est un import",
            description = "Un import que son instance n'a pu mener à bien, même arrêtée brutalement, est `FAILED`.")
    public ImportView get(@RestPath UUID id) {
        return imports.requireVisible(id, caller.organisation());
    }

    @GET
    @Path("{id}/errors")
    @SecurityRequirement(name = "bearer")
    @RolesAllowed({Role.STEERING, Role.CLERK, Role.MAYOR})
    @Operation(
            operationId = "listImportErrors",
            summary = "Lister les erreurs d'un import, toutes, dans l'ordre où elles ont été trouvées",
            description = "Par page : ligne, colonne, code et texte de chaque erreur.")
    public Page<LineError.View> errors(
            @RestPath UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        var texts = Texts.preferredBy(headers.getAcceptableLanguages());
        var after =
                page.position(ERRORS).map(key -> Long.parseLong(key.getFirst())).orElse(0L);
        var errors = imports.errors(id, after, page.rows(), caller.organisation()).stream()
                .map(numbered -> numbered.error().view(numbered.number(), texts))
                .toList();
        return page.pageBy(errors, ERRORS, last -> List.of(Long.toString(last.number())));
    }
}
