package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.measure.MeasureNotAllowed;
import fr.ctg.actionplan.plan.BegunPlan;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/measure-imports")
@Tag(name = "Mesures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class MeasureImportsResource {
    /** Seconds a long file may take; a million lines take half a minute. */
    private static final int LONGEST = 900;

    private static final String BY_POSITION = "position";

    private final MeasureImports imports;
    private final TakeOverMeasures takeOver;
    private final Plans plans;
    private final Calendar calendar;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    MeasureImportsResource(
            MeasureImports imports,
            TakeOverMeasures takeOver,
            Plans plans,
            Calendar calendar,
            Caller caller,
            SecurityIdentity identity,
            ObjectMapper json) {
        this.imports = imports;
        this.takeOver = takeOver;
        this.plans = plans;
        this.calendar = calendar;
        this.caller = caller;
        this.identity = identity;
        this.json = json;
    }

    @POST
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Consumes({ImportFormat.CSV_TYPE, ImportFormat.NDJSON_TYPE})
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    @Operation(
            operationId = "importMeasures",
            summary = "Reprendre un fichier de mesures",
            description =
                    "CSV (UTF-8, virgules ou points-virgules, colonnes dans n'importe quel ordre : `indicatorId`, `period`, `communeSiren`, `unit`, `number`, `numerator`, `denominator`, `yes`, `date`, `level`, `notAvailable`, `evidenceSha256`, `comment`, `reason`) ou NDJSON (une mesure par ligne, écrite comme pour `recordMeasure`). Tout le fichier est repris, ou rien : avec une seule erreur, 409 `import-refused`, et `GET …/errors` les donne toutes, par ligne et colonne. L'avancement se lit pendant la reprise à `GET /v1/measure-imports?planId=`. Une commune envoie ses mesures ; l'organisation qui tient le plan, celles de tous.")
    @APIResponseSchema(
            value = MeasureImportView.class,
            responseCode = "201",
            responseDescription = "Fichier repris, ou lu sans erreur (`dryRun`).")
    public RestResponse<MeasureImportView> take(
            @RestQuery @NotNull @Parameter(required = true) UUID planId,
            @RestQuery @Parameter(description = "Vrai pour lire le fichier sans rien garder.") boolean dryRun,
            @RestQuery @Parameter(description = "Vrai pour remettre aussitôt les mesures.") boolean submit,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ImportFormat.CSV_TYPE,
                                        schema = @Schema(implementation = String.class)),
                                @Content(
                                        mediaType = ImportFormat.NDJSON_TYPE,
                                        schema = @Schema(implementation = String.class))
                            })
                    InputStream file,
            @Context HttpHeaders headers) {
        var begun = plans.requireBegun(planId, caller.organisation());
        var forAll = isKeeper(begun);
        var author = caller.requireOrganisation();
        if (!forAll && !begun.convention().hasParty(author, calendar.today())) {
            throw MeasureNotAllowed.notItsAuthor(author);
        }
        var sent = new MeasureImport(
                NewId.next(),
                planId,
                author,
                ImportFormat.of(headers.getMediaType().toString()),
                dryRun,
                submit,
                calendar.now());
        imports.begin(sent);
        takeOver.from(file, sent, begun, forAll);
        return RestResponse.ResponseBuilder.<MeasureImportView>created(
                        UriBuilder.fromPath("/v1/measure-imports/{id}").build(sent.id()))
                .entity(MeasureImportView.of(imports.require(sent.id()), calendar.now()))
                .build();
    }

    private boolean isKeeper(BegunPlan begun) {
        return caller.requireOrganisation().equals(begun.plan().keeperSiren()) && identity.hasRole(Role.STEERING);
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Operation(
            operationId = "listMeasureImports",
            summary = "Lister les fichiers de mesures d'un plan",
            description =
                    "L'organisation qui tient le plan les voit tous, une commune les siens ; celui qui est en cours y avance.")
    public Page<MeasureImportView> list(
            @BeanParam @Valid PageRequest page, @RestQuery @NotNull @Parameter(required = true) UUID planId) {
        var keeper = plans.requireReading(planId, caller.organisation()).plan().keeperSiren();
        var own = caller.requireOrganisation();
        var now = calendar.now();
        return page.page(
                imports.page(page, planId, own.equals(keeper) ? null : own),
                MeasureImport::id,
                sent -> MeasureImportView.of(sent, now));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Operation(operationId = "getMeasureImport", summary = "Lire ce qu'il est advenu d'un fichier de mesures")
    public MeasureImportView get(@RestPath UUID id) {
        return MeasureImportView.of(requireOwn(id), calendar.now());
    }

    @GET
    @Path("{id}/errors")
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Operation(
            operationId = "listMeasureImportErrors",
            summary = "Lire les erreurs d'un fichier de mesures",
            description = "Toutes, dans l'ordre du fichier.")
    public Page<ErrorView> errors(@RestPath UUID id, @BeanParam @Valid PageRequest page, @Context HttpHeaders headers) {
        requireOwn(id);
        var after = page.position(BY_POSITION)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(0L);
        var texts = Texts.preferredBy(headers.getAcceptableLanguages());
        var errors = imports.errorsOf(id, after, page.rows()).stream()
                .map(row -> errorView(row, texts))
                .toList();
        return page.pageBy(errors, BY_POSITION, error -> List.of(Long.toString(error.position())));
    }

    private ErrorView errorView(Tuple row, Texts texts) {
        var code = row.get("code", String.class);
        var facts = facts(row.get("facts", String.class));
        return new ErrorView(
                row.get("position", Long.class),
                row.get("line", Long.class),
                row.get("column", String.class),
                code,
                facts,
                texts.find(code + ".detail", facts).orElse(code));
    }

    private Facts facts(String stored) {
        try {
            return json.readValue(stored, Facts.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What is wrong with one line. */
    @Schema(name = "MeasureImportError", description = "Ce qui ne va pas dans une ligne.")
    public record ErrorView(
            @Schema(required = true, description = "Rang de l'erreur dans le fichier, à partir de 1.")
            long position,

            @Schema(required = true, description = "Ligne du fichier, à partir de 1, en-tête compris.")
            long line,

            @Schema(description = "Colonne, ou champ, si l'erreur est dans un seul.") @Nullable String column,

            @Schema(required = true) String code,
            @Schema(required = true) Facts facts,
            @Schema(required = true) String detail) {}

    /** Their author's, and the keeper's of the plan; for everybody else they do not exist. */
    private MeasureImport requireOwn(UUID id) {
        var sent = imports.require(id);
        var own = caller.requireOrganisation();
        if (!own.equals(sent.authorSiren())
                && !own.equals(plans.requireReading(sent.planId(), caller.organisation())
                        .plan()
                        .keeperSiren())) {
            throw new NotFound("measure-import", id);
        }
        return sent;
    }
}
