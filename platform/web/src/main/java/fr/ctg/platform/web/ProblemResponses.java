package fr.ctg.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Declares in the contract how every operation may fail, so that generated clients can read each failure. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> declare(path, method, operation)));
        contract.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
    }

    private static void declare(String path, PathItem.HttpMethod method, Operation operation) {
        var writes = method != PathItem.HttpMethod.GET;
        var failures = new TreeMap<String, String>(Map.of(
                "400", "Requête invalide.",
                "406", "Format de réponse indisponible.",
                "500", "Erreur inattendue.",
                "503", "Service momentanément indisponible ; réessayez après `Retry-After` secondes."));
        if (path.contains("{") || writes) {
            failures.put("404", "Introuvable.");
        }
        if (writes) {
            failures.put("401", "Jeton absent ou invalide.");
            failures.put("403", "Rôle ou organisation sans droit sur cette opération.");
            failures.put("409", "L'état des choses, ou la loi, s'y oppose.");
            failures.put("413", "Corps trop volumineux.");
            failures.put("415", "Type de contenu non pris en charge.");
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
        }
        if (method == PathItem.HttpMethod.POST) {
            failures.put("422", "`Idempotency-Key` déjà employée pour une autre demande.");
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description(
                            "Une clé choisie par l'appelant, une par demande (un UUID convient). Renvoyée avec la même demande dans les 48 heures, elle donne la première réponse, avec `Idempotency-Replayed: true`, sans rien refaire ; 409 tant que la première est en cours. Sans clé, une demande renvoyée est une nouvelle demande.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(200)));
        }
        if (method == PathItem.HttpMethod.PUT) {
            failures.put("412", "L'objet n'est plus celui que vous avez lu.");
            failures.put("428", "L'en-tête `If-Match` manque.");
            operation.addParameter(OASFactory.createParameter()
                    .name("If-Match")
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description("L'`ETag` de l'objet, tel que le même appelant l'a lu ; exigé dès que l'objet existe.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        if (method == PathItem.HttpMethod.GET) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description(
                            "L'`ETag` d'une lecture précédente : si rien n'a changé, la réponse est 304, sans corps.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().description("Rien n'a changé depuis cette lecture."));
        }
        failures.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)
                    || operation.getResponses().getAPIResponse(status).getContent() == null) {
                operation.getResponses().addAPIResponse(status, problem(description));
            }
        });
    }

    private static APIResponse problem(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }
}
