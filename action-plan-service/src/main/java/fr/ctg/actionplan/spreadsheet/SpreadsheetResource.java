package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.action.WriteSheets;
import fr.ctg.actionplan.exchange.ImportKind;
import fr.ctg.actionplan.exchange.ImportRequest;
import fr.ctg.actionplan.exchange.ImportView;
import fr.ctg.actionplan.exchange.RunImport;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.SecrecyConfig;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/plans/{id}")
@Tag(name = "Imports")
@RunOnVirtualThread
@Idempotent
public class SpreadsheetResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType WORKBOOK = MediaType.valueOf(XLSX);
    /** A plan of thousands of sheets; it is held in memory. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Plans plans;
    private final ExportedPlans exportedPlans;
    private final WriteSheets writing;
    private final ImportPlan importing;
    private final RunImport imports;
    private final SecrecyConfig secrecy;
    private final Calendar calendar;
    private final Caller caller;

    SpreadsheetResource(
            Plans plans,
            ExportedPlans exportedPlans,
            WriteSheets writing,
            ImportPlan importing,
            RunImport imports,
            SecrecyConfig secrecy,
            Calendar calendar,
            Caller caller) {
        this.plans = plans;
        this.exportedPlans = exportedPlans;
        this.writing = writing;
        this.importing = importing;
        this.imports = imports;
        this.secrecy = secrecy;
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @Path("spreadsheet")
    @PermitAll
    @Produces({CSV, XLSX})
    @Operation(operationId = "exportPlan", summary = "Exporter le plan en tableur, CSV ou XLSX", description = """
                    Un seul tableau, le même dans les deux formats et dans les deux sens. La colonne `nature` dit de quoi parle chaque ligne, `fiche` le numéro de la \
                    fiche :

                    - `ENJEU`, `AXE`, `OBJECTIF` : `code`, `titre`. En lecture seule : une décision change le cadre, pas un tableur.
                    - `FICHE` : `revision` et `revision_budget` (celles qui ont été lues), `titre`, `objectifs` (codes séparés par des espaces), `territoire` (SIREN), \
                    `public`, `modalites`, `echeances`, `debut`, `fin`, `moyens`, `pilote` (SIREN), `elu_fonction`, `elu_nom`, `technicien_fonction`, \
                    `technicien_nom`, `demonstration` (`oui` ou `non`).
                    - `CONTRIBUTEUR` : `titre`. `ETAPE` : `titre`, `fin` (échéance), `realisee_le`.
                    - `INDICATEUR` : `code`, `titre`, `unite`, `genre` (`MOYENS`, `RESULTAT`, `IMPACT`) ; puis, s'il est défini, comment il se mesure : `version` \
                    (celle qui a été lue ; vide pour la première), `type` (`NOMBRE`, `POURCENTAGE`, `RAPPORT`, `MONTANT`, `OUI_NON`, `DATE`, `ECHELLE`), `sens` \
                    (`HAUSSE`, `BAISSE`, `AUCUN`), `periodicite` (`ANNEE`, `SEMESTRE`, `TRIMESTRE`, `MOIS`, `UNIQUE`), `source`, `minimum`, `maximum`, \
                    `cumulatif`, `par_commune`, `personnes` (`oui` ou `non`), `approbateurs` (`PORTEUR`, `CAF`, `COMMUNE`, séparés par des espaces), \
                    `reference_le`, `reference` (d'une part, son numérateur), `reference_denominateur`, `reference_indisponible` (le motif). Sans `type`, la ligne ne \
                    fait que nommer l'indicateur, et sa définition ne change pas.
                    - `CIBLE` : `code` de l'indicateur, défini plus haut, `annee`, `cible` (une date pour le type `DATE`). L'ensemble remplace les cibles précédentes.
                    - `BUDGET` : `annee`, `financeur`, `financeur_siren`, `financement` (`CAF`, `PROPRE`, `AUTRE`), `prevu`, `engage`, `depense`, en euros.

                    Un texte qu'un tableur prendrait pour une formule est précédé d'une apostrophe, qui n'en fait pas partie. Le public lit les fiches publiées, \
                    sans le nom des référents techniques ; qui tient le plan, toutes celles qui sont suivies. CSV : UTF-8 avec marque d'ordre des octets, \
                    points-virgules.""")
    @APIResponse(
            responseCode = "200",
            description = "Le tableau.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(@RestPath UUID id, @Context Request request) {
        var exported = exportedPlans.require(id, caller.organisation());
        var partner = exported.isForPartner(caller.organisation(), calendar.today());
        var table = new PlanTable(
                exported.plan().framework(),
                exported.sheets().stream()
                        .map(sheet -> writing.shown(sheet, caller.isKnown()))
                        .toList(),
                exported.indicators().stream()
                        .collect(Collectors.toMap(
                                Indicator::id,
                                one -> new PlanTable.Measured(
                                        one.definitionVersion(),
                                        one.definition().shownTo(partner, secrecy.threshold())))));
        var chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.valueOf(CSV), WORKBOOK).build());
        var workbook = chosen != null && WORKBOOK.isCompatible(chosen.getMediaType());
        return Response.ok(
                        workbook ? PlanFile.xlsx(table) : PlanFile.csv(table),
                        workbook ? WORKBOOK : MediaType.valueOf(CSV).withCharset("UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"plan.%s\"".formatted(workbook ? "xlsx" : "csv"))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @POST
    @Path("spreadsheet-imports")
    @RolesAllowed(Role.STEERING)
    @Consumes({CSV, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importPlan",
            summary = "Importer le plan depuis un tableur, CSV ou XLSX",
            description = """
                    Le tableau de `exportPlan`, en entier ou en partie : une fiche absente du fichier n'est pas touchée, une fiche présente l'est avec toutes ses \
                    lignes. Une fiche sans `revision` s'ajoute ; une fiche qui en a une est révisée si elle dit autre chose, et refusée si quelqu'un l'a révisée \
                    depuis. Réviser une fiche publiée, ou changer comment un indicateur se mesure, demande `reason`. Tout est appliqué, ou rien : une ligne en erreur donne 422 et les premières erreurs ; \
                    `GET /v1/imports/{id}/errors` les donne toutes. Un essai à blanc répond 201, avec `CHECKED` ou `REFUSED`, et ce qui changerait. CSV en UTF-8, \
                    virgules ou points-virgules ; XLSX : la première feuille, sans formule. 8 Mo au plus.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ImportView.class, responseCode = "201", responseDescription = "Import terminé.")
    public RestResponse<ImportView> importPlan(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "Tout vérifier, ne rien appliquer.") boolean dryRun,
            @RestQuery @Nullable @Size(max = 2_000) @Parameter(description = "Le motif des révisions.") String reason,
            @Context HttpHeaders headers,
            InputStream body) {
        var plan = plans.requireReading(id, caller.organisation()).plan();
        caller.requireOrganisation(plan.keeperSiren());
        var workbook = WORKBOOK.isCompatible(headers.getMediaType());
        var view = imports.run(
                new ImportRequest(
                        id,
                        ImportKind.SPREADSHEET,
                        dryRun,
                        plan.keeperSiren(),
                        "%s %s spreadsheet-imports %b %s".formatted(caller.subject(), id, dryRun, reason),
                        headers.getHeaderString("Idempotency-Key")),
                body,
                (file, report) -> importing.run(id, workbook, whole(file), reason, report));
        return RestResponse.ResponseBuilder.<ImportView>created(
                        UriBuilder.fromPath("/v1/imports/{id}").build(view.id()))
                .entity(view)
                .build();
    }

    private static byte[] whole(InputStream file) throws IOException {
        var bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }
}
