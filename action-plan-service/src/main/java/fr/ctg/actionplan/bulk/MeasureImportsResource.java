package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.exchange.ImportKind;
import fr.ctg.actionplan.exchange.ImportRequest;
import fr.ctg.actionplan.exchange.ImportView;
import fr.ctg.actionplan.exchange.RunImport;
import fr.ctg.actionplan.measure.MeasureNotAllowed;
import fr.ctg.actionplan.plan.PlanReading;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.web.Calendar;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/plans/{id}/measure-imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class MeasureImportsResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final Plans plans;
    private final ImportMeasures measures;
    private final RunImport imports;
    private final ObjectMapper json;
    private final Caller caller;
    private final SecurityIdentity identity;

    private final Calendar calendar;

    MeasureImportsResource(
            Plans plans,
            ImportMeasures measures,
            RunImport imports,
            ObjectMapper json,
            Caller caller,
            SecurityIdentity identity,
            Calendar calendar) {
        this.plans = plans;
        this.measures = measures;
        this.imports = imports;
        this.json = json;
        this.caller = caller;
        this.identity = identity;
        this.calendar = calendar;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Operation(operationId = "importMeasures", summary = "Importer des mesures en masse", description = """
                    Une mesure par ligne, toutes ou aucune, avec les règles et les droits de `recordMeasure`. En UTF-8, avec ou sans marque d'ordre des octets.

                    - `application/x-ndjson` : sur chaque ligne, l'objet JSON qu'attend `POST /v1/measures`.
                    - `text/csv` : une première ligne de titres, des virgules ou des points-virgules. Colonnes `fiche` (numéro), `indicateur` (code), `periode`, \
                    `unite` ; puis, au besoin et dans l'ordre voulu, `commune` (SIREN), `valeur` (nombre, `oui` ou `non`, date ou niveau, selon l'indicateur), \
                    `numerateur`, `denominateur`, `indisponible` (motif), `preuve` (SHA-256), `commentaire`, `motif`. Décimales avec un point ou une virgule, \
                    dates `2022-12-31` ou `31/12/2022`. Un texte qui commence par `=`, `+`, `-`, `@`, une tabulation ou un retour est refusé, \
                    sauf précédé d'une apostrophe, qui n'en fait alors pas partie.

                    Le fichier est lu au fil de l'eau. Une ligne en erreur : rien n'est appliqué, la réponse est 422 et donne les premières erreurs ; \
                    `GET /v1/imports/{id}/errors` les donne toutes. Un essai à blanc répond 201, avec `CHECKED` ou `REFUSED`. Pendant l'import, \
                    `GET /v1/imports?planId=` dit où il en est.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponseSchema(value = ImportView.class, responseCode = "201", responseDescription = "Import terminé.")
    public RestResponse<ImportView> importMeasures(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "Tout vérifier, ne rien appliquer.") boolean dryRun,
            @RestQuery @Parameter(description = "Les mesures sont aussitôt remises ; sinon, ce sont des brouillons.")
                    boolean submit,
            @Context HttpHeaders headers,
            InputStream body) {
        var reading = plans.requireReading(id, caller.organisation());
        reading.plan().requireBegun();
        var asked = new ImportMeasures.Asked(id, caller.organisation(), author(reading), submit, dryRun);
        Function<MeasuringPlan, MeasureLines> format = CSV.equals(headers.getMediaType()
                                .getType() + "/" + headers.getMediaType().getSubtype())
                ? CsvLines::new
                : _ -> new NdjsonLines(json);
        var view = imports.run(
                new ImportRequest(
                        id,
                        ImportKind.MEASURES,
                        dryRun,
                        asked.author().siren(),
                        "%s %s measure-imports %b %b".formatted(caller.subject(), id, dryRun, submit),
                        headers.getHeaderString("Idempotency-Key")),
                body,
                (file, report) -> measures.run(asked, format, file, report));
        return RestResponse.ResponseBuilder.<ImportView>created(
                        UriBuilder.fromPath("/v1/imports/{id}").build(view.id()))
                .entity(view)
                .build();
    }

    /** A party for itself, the keeper for everybody. */
    private LineRules.Author author(PlanReading reading) {
        var own = caller.requireOrganisation();
        var keeper = own.equals(reading.plan().keeperSiren()) && identity.hasRole(Role.STEERING);
        if (!keeper
                && reading.convention()
                        .filter(convention -> convention.hasParty(own, calendar.today()))
                        .isEmpty()) {
            throw MeasureNotAllowed.notItsAuthor(own);
        }
        return new LineRules.Author(own, keeper);
    }
}
