package fr.ctg.platform.web;

import static java.util.Map.entry;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Declares in the contract how every operation may fail, so that generated clients can read each failure. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String TRACE = "Trace-Id";
    private static final String TAG = "ETag";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String VERSION = "La version de ce qui est lu : à renvoyer en `If-Match` ou `If-None-Match`.";
    private static final Set<String> JSON = Set.of("application/json");
    private static final String WAIT = "Retry-After";
    private static final String PLACE = "Location";
    private static final String HELP = "Link";
    private static final String FILE = "Content-Disposition";

    /** In the same order in every build. */
    private static final Map<String, String> FAILURES = new TreeMap<>(Map.ofEntries(
            entry("400", "Requête invalide."),
            entry("401", "Jeton absent, quand il en faut un, ou invalide."),
            entry("403", "Rôle ou organisation sans droit sur cette opération."),
            entry("404", "Introuvable."),
            entry("406", "Format de réponse indisponible."),
            entry("409", "L'état des choses, ou la loi, s'y oppose."),
            entry("412", "L'objet n'est plus celui que dit `If-Match`."),
            entry("413", "Corps trop volumineux."),
            entry("415", "Type de contenu non pris en charge."),
            entry("422", "`Idempotency-Key` déjà employée pour une autre demande."),
            entry("428", "L'en-tête `If-Match` manque."),
            entry("500", "Erreur inattendue."),
            entry("503", "Service momentanément indisponible ; réessayez après `Retry-After` secondes.")));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> declare(path, item, method, operation)));
        FAILURES.forEach((status, description) -> contract.getComponents()
                .addResponse(
                        status, describeProblem(OASFactory.createAPIResponse().description(description), status)));
        contract.getComponents()
                .addHeader(TRACE, described("À citer pour signaler un incident.", true))
                .addHeader(TAG, described(VERSION, true))
                .addHeader(
                        REPLAYED,
                        described("`true` : la première réponse à cette `Idempotency-Key`, telle quelle.", false))
                .addHeader(
                        PLACE,
                        described("Où lire ce qui vient d'être créé : un chemin, sans hôte.", true)
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .pattern("^/v1/")))
                .addHeader(FILE, described("Le nom du fichier, pour qui l'enregistre.", false))
                .addHeader(
                        HELP,
                        described("La page qui explique ce type de problème, à la passerelle : `rel=\"help\"`.", true))
                .addHeader(WAIT, described("Secondes à attendre avant de recommencer.", true))
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
    }

    private static void declare(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {
        var writes = method != PathItem.HttpMethod.GET;
        var failures = new TreeSet<>(Set.of("400", "401", "406", "415", "500", "503"));
        if (path.contains("{") || writes) {
            failures.add("404");
        }
        if (writes) {
            failures.add("413");
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
        if (operation.getSecurity() != null) {
            failures.add("403");
        }
        if (writes || path.contains("{") || hasParameter(operation, "siren")) {
            failures.add("409");
        }
        if (path.contains("{") && writes) {
            failures.add("412");
        }
        if (method == PathItem.HttpMethod.POST) {
            failures.add("422");
            var key = header(
                    "Idempotency-Key",
                    "Une clé choisie par l'appelant, une par demande (un UUID convient). Renvoyée avec la même demande dans les 48 heures, elle donne la première réponse, avec `Idempotency-Replayed: true`, sans rien refaire ; 409 tant que la première est en cours. Sans clé, une demande renvoyée est une nouvelle demande.");
            key.getSchema().maxLength(200);
            operation.addParameter(key);
        }
        if (method == PathItem.HttpMethod.PUT) {
            failures.add("428");
            operation.addParameter(header(
                    "If-Match",
                    "L'`ETag` de `GET %s`, tel que le même appelant l'a lu ; exigé dès que l'objet existe."
                            .formatted(thingOf(path, item))));
        }
        if (method == PathItem.HttpMethod.GET && !isStream(operation)) {
            operation.addParameter(header(
                    "If-None-Match",
                    "L'`ETag` d'une lecture précédente : si rien n'a changé, la réponse est 304, sans corps."));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().description("Rien n'a changé depuis cette lecture."));
        }
        describeSuccess(method, operation);
        failures.forEach(status -> declareFailure(operation.getResponses(), status));
        operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().matches("[45].*")
                        && response.getValue().getRef() == null)
                .forEach(response -> describeProblem(response.getValue(), response.getKey()));
    }

    private static void describeSuccess(PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2") && !status.equals("304")) {
                return;
            }
            refer(response, TRACE);
            var content = response.getContent();
            if (status.equals("304") || content != null && !isStream(operation)) {
                refer(response, TAG);
            }
            if (content != null && !content.getMediaTypes().keySet().equals(JSON)) {
                refer(response, FILE);
            }
            if (status.equals("201")) {
                refer(response, PLACE);
            }
            if (method == PathItem.HttpMethod.POST) {
                refer(response, REPLAYED);
            }
        });
        if (Boolean.TRUE.equals(operation.getDeprecated())) {
            operation.getResponses().getAPIResponses().values().stream()
                    .filter(response -> response.getRef() == null)
                    .forEach(response -> response.addHeader(
                                    "Deprecation",
                                    described("Depuis quand l'opération est dépréciée (RFC 9745).", false))
                            .addHeader("Sunset", described("Quand elle ne répondra plus (RFC 8594).", false)));
        }
    }

    /** What is written while it is read is not known beforehand: nobody can say whether it is the same again. */
    private static boolean isStream(Operation operation) {
        var content = operation.getResponses().getAPIResponse("200") == null
                ? null
                : operation.getResponses().getAPIResponse("200").getContent();
        return content != null && content.hasMediaType("application/x-ndjson");
    }

    /** What an operation says of its own about a failure stays. */
    private static void declareFailure(APIResponses responses, String status) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + status));
        }
    }

    private static APIResponse describeProblem(APIResponse response, String status) {
        if (response.getContent() == null) {
            var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
            response.content(OASFactory.createContent()
                    .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType().schema(schema)));
        }
        refer(response, TRACE);
        refer(response, HELP);
        if (status.equals("503")) {
            refer(response, WAIT);
        }
        return response;
    }

    private static void refer(APIResponse response, String header) {
        response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
    }

    private static Header described(String description, boolean always) {
        return OASFactory.createHeader()
                .description(description)
                .required(always)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
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
}
