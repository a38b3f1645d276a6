package fr.ctg.actionplan.evaluation.report;

import fr.ctg.actionplan.evaluation.CampaignView;
import fr.ctg.actionplan.evaluation.outcome.Comparison;
import fr.ctg.actionplan.evaluation.outcome.EvaluatedPlans;
import fr.ctg.actionplan.evaluation.outcome.EvaluationResults;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/evaluation-campaigns/{id}")
@Tag(name = "Evaluations")
@RunOnVirtualThread
public class EvaluationReportsResource {
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";

    /** The first is given to who does not care. */
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"),
                    MediaType.valueOf(PDF),
                    MediaType.valueOf(CSV).withCharset("UTF-8"))
            .build();

    private final EvaluatedPlans evaluatedPlans;
    private final PrintedReports printed;
    private final Caller caller;
    private final Calendar calendar;

    EvaluationReportsResource(EvaluatedPlans evaluatedPlans, PrintedReports printed, Caller caller, Calendar calendar) {
        this.evaluatedPlans = evaluatedPlans;
        this.printed = printed;
        this.caller = caller;
        this.calendar = calendar;
    }

    @GET
    @Path("report")
    @PermitAll
    @Operation(
            operationId = "getEvaluationReport",
            summary = "Lire le rapport d'évaluation",
            description =
                    "Selon `Accept` : JSON et CSV avec tout ce qui est derrière, page HTML accessible ou PDF balisé ; en français, ou en anglais selon `Accept-Language`. Les chiffres sont ceux d'aujourd'hui jusqu'à la remise au comité, puis ne changent plus ; ce qui a été corrigé depuis est dit à part. Hors des parties, seulement une fois validé, et sans les petits effectifs.")
    @APIResponse(
            responseCode = "200",
            description = "Le rapport.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EvaluationReport.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "409", description = "Trop long pour un PDF : demandez la page HTML.")
    public RestResponse<Object> report(@RestPath UUID id, @Context Request request, HttpHeaders headers) {
        var form = request.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException();
        }
        var report = read(id);
        var texts = Texts.preferredBy(headers.getAcceptableLanguages());
        var type = form.getMediaType();
        Object entity =
                switch (type.getSubtype()) {
                    case "html" -> printed.html(report, texts);
                    case "pdf" -> printed.pdf(report, texts);
                    case "csv" -> ReportCsv.of(report);
                    default -> report;
                };
        return RestResponse.ResponseBuilder.ok(entity, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ("csv".equals(type.getSubtype()) ? "attachment" : "inline") + "; filename=\"" + name(report)
                                + "." + type.getSubtype() + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().getLanguage())
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                // The page is complete in itself: whatever got into a text, nothing is fetched and nothing runs.
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String name(EvaluationReport report) {
        return ("evaluation-" + report.results().conventionReference() + "-"
                        + report.campaign().lastDay())
                .replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private EvaluationReport read(UUID id) {
        var evaluated = evaluatedPlans.require(id, caller.organisation());
        var partner = evaluated.isForPartner(caller.organisation(), calendar.today());
        var campaign = evaluated.campaign();
        var frozen = evaluated.frozen();
        return new EvaluationReport(
                CampaignView.of(campaign),
                campaign.hasItsFigures(),
                frozen == null || !campaign.hasItsFigures() ? null : frozen.sha256(partner),
                evaluatedPlans.told(evaluated, partner),
                evaluatedPlans.correctedSince(evaluated, partner));
    }

    @GET
    @Path("frozen-results")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getFrozenEvaluationResults",
            summary = "Lire les chiffres remis au comité, à la lettre près",
            description =
                    "Le texte dont `ETag` est l'empreinte SHA-256, à vérifier sans nous. Les parties et le public ont chacun le leur ; c'est l'empreinte de celui du public que publie `fr.ctg.evaluation.closed.v1`.")
    @APIResponse(
            responseCode = "200",
            description = "Le texte figé.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EvaluationResults.class)))
    public RestResponse<String> frozen(@RestPath UUID id) {
        var evaluated = evaluatedPlans.require(id, caller.organisation());
        var frozen = evaluated.frozen();
        if (frozen == null || !evaluated.campaign().hasItsFigures()) {
            throw new NotFound("frozen-results", id);
        }
        var partner = evaluated.isForPartner(caller.organisation(), calendar.today());
        return RestResponse.ResponseBuilder.ok(frozen.text(partner), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, '"' + frozen.sha256(partner) + '"')
                .header(HttpHeaders.VARY, "Authorization")
                .build();
    }

    @GET
    @Path("comparison")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "compareEvaluationCampaigns",
            summary = "Comparer deux campagnes d'un même plan",
            description =
                    "Par axe, par indicateur et par année, la plus ancienne d'abord : mi-parcours et fin, ou version antérieure et postérieure. Chacune dit ce qu'elle dit à ce lecteur.")
    @APIResponseSchema(value = Comparison.class, responseDescription = "Les deux campagnes côte à côte.")
    @APIResponse(responseCode = "409", description = "Les deux campagnes n'évaluent pas le même plan.")
    public Comparison compare(@RestPath UUID id, @RestQuery @NotNull UUID with) {
        return evaluatedPlans.compare(id, with, caller.organisation());
    }
}
