package fr.ctg.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
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
                .forEach((method, operation) -> declare(path, item, method, operation)));
        contract.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
    }

    private static void declare(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        var writes = method != PathItem.HttpMethod.GET;
        var failures = new TreeMap<String, String>(Map.of(
                "400", "Requête invalide.",
                "401", "Jeton absent, quand il en faut un, ou invalide.",
                "406", "Format de réponse indisponible.",
                "415", "Type de contenu non pris en charge.",
                "500", "Erreur inattendue.",
                "429", "Allocation de requêtes épuisée (à la passerelle) ; réessayez après `Retry-After` secondes.",
                "503", "Service momentanément indisponible ; réessayez après `Retry-After` secondes."));
        if (path.contains("{") || writes) {
            failures.put("404", "Introuvable.");
        }
        if (writes) {
            failures.put("413", "Corps trop volumineux.");
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
        if (operation.getSecurity() != null) {
            failures.put("403", "Rôle ou organisation sans droit sur cette opération.");
        }
        if (writes || path.contains("{") || hasParameter(operation, "siren")) {
            failures.put("409", "L'état des choses, ou la loi, s'y oppose.");
        }
        if (path.contains("{") && writes) {
            failures.put("412", "L'objet n'est plus celui que dit `If-Match`.");
        }
        if (method == PathItem.HttpMethod.POST) {
            failures.put("422", "`Idempotency-Key` déjà employée pour une autre demande.");
            var key = header(
                    "Idempotency-Key",
                    "Une clé choisie par l'appelant, une par demande (un UUID convient). Renvoyée avec la même demande dans les 48 heures, elle donne la première réponse, avec `Idempotency-Replayed: true`, sans rien refaire ; 409 tant que la première est en cours. Sans clé, une demande renvoyée est une nouvelle demande.");
            key.getSchema().maxLength(200);
            operation.addParameter(key);
        }
        if (method == PathItem.HttpMethod.PUT) {
            failures.put("428", "L'en-tête `If-Match` manque.");
            operation.addParameter(header(
                    "If-Match",
                    "L'`ETag` de `GET %s`, tel que le même appelant l'a lu ; exigé dès que l'objet existe."
                            .formatted(thingOf(path, item))));
        }
        if (method == PathItem.HttpMethod.GET) {
            operation.addParameter(header(
                    "If-None-Match",
                    "L'`ETag` d'une lecture précédente : si rien n'a changé, la réponse est 304, sans corps."));
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
        if (Boolean.TRUE.equals(operation.getDeprecated())) {
            operation.getResponses().getAPIResponses().values().forEach(response -> response.addHeader(
                            "Deprecation", answerHeader("Depuis quand l'opération est dépréciée (RFC 9745)."))
                    .addHeader("Sunset", answerHeader("Quand elle ne répondra plus (RFC 8594).")));
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    /** What a PUT changes: what is read at its own address if that is what it answers with, else the thing it is under. */
    private static String thingOf(String path, PathItem item) {
        if (item.getGET() != null && answer(item.getGET()).equals(answer(item.getPUT()))) {
            return path;
        }
        return Stream.of(path.split("/")).limit(4).collect(Collectors.joining("/"));
    }

    private static String answer(Operation operation) {
        return Optional.ofNullable(
                        operation.getResponses().getAPIResponse("200").getContent())
                .map(content -> content.getMediaType("application/json"))
                .map(media -> media.getSchema().getRef())
                .orElse("");
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Header answerHeader(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
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
