package fr.ctg.deliberation.register;

import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.deliberation.Deliberation;
import fr.ctg.deliberation.deliberation.DeliberationView;
import fr.ctg.deliberation.deliberation.Deliberations;
import fr.ctg.deliberation.redaction.Redaction;
import fr.ctg.deliberation.register.print.HtmlRegister;
import fr.ctg.deliberation.register.print.PdfRegister;
import fr.ctg.deliberation.rule.AttendanceRules;
import fr.ctg.deliberation.sitting.Discussion;
import fr.ctg.deliberation.sitting.Discussions;
import fr.ctg.deliberation.sitting.Sitting;
import fr.ctg.deliberation.sitting.Sittings;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

@Path("/v1/sittings/{id}")
@Tag(name = "Register")
@RunOnVirtualThread
@APIResponse(
        responseCode = "200",
        description = "Le document.",
        content = {
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PrintingResource.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
        })
public class SittingDocumentsResource extends PrintingResource {
    private final Deliberations deliberations;
    private final Sittings sittings;
    private final Discussions discussions;
    private final Councils councils;
    private final AttendanceRules rules;
    private final Calendar calendar;
    private final Caller caller;

    SittingDocumentsResource(
            Deliberations deliberations,
            Sittings sittings,
            Discussions discussions,
            Councils councils,
            AttendanceRules rules,
            HtmlRegister html,
            PdfRegister pdf,
            Calendar calendar,
            Caller caller) {
        super(html, pdf);
        this.deliberations = deliberations;
        this.sittings = sittings;
        this.discussions = discussions;
        this.councils = councils;
        this.rules = rules;
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @Path("examined-deliberations")
    @PermitAll
    @Operation(
            operationId = "printExaminedDeliberations",
            summary = "Lire la liste des délibérations examinées",
            description =
                    "À afficher et à mettre en ligne dans la semaine de la séance (CGCT L2121-25). Page HTML ou PDF balisé, selon `Accept`.")
    public RestResponse<Object> examined(@RestPath UUID id, @Context Request request) {
        var sitting = requireHeld(id);
        return printed(
                drawn(sitting, false).list(calendar.today()), "liste-des-deliberations-" + sitting.heldOn(), request);
    }

    @GET
    @Path("minutes")
    @PermitAll
    @Operation(
            operationId = "printMinutes",
            summary = "Lire le procès-verbal",
            description =
                    "Tout ce que demande l'article L2121-15 du CGCT, dont la teneur des discussions et les noms à un scrutin public. Tant qu'il n'est pas arrêté, c'est un projet que seule la commune lit. Page HTML ou PDF balisé, selon `Accept`.")
    public RestResponse<Object> minutes(
            @RestPath UUID id,
            @RestQuery @Parameter(description = PUBLIC_VERSION) boolean publicVersion,
            @Context Request request) {
        var sitting = requireHeld(id);
        if (sitting.minutes().isEmpty() && !isOwn(sitting.siren())) {
            throw new NotFound("minutes", id);
        }
        return printed(
                drawn(sitting, unmasked(sitting.siren(), publicVersion)).minutes(calendar.today()),
                "proces-verbal-" + sitting.heldOn(),
                request);
    }

    @GET
    @Path("closing-sheet")
    @PermitAll
    @Operation(
            operationId = "printClosingSheet",
            summary = "Lire le feuillet clôturant la séance",
            description =
                    "Numéros des délibérations, membres présents, place des signatures (CGCT R2121-9). Page HTML ou PDF balisé, selon `Accept`.")
    public RestResponse<Object> closingSheet(
            @RestPath UUID id,
            @RestQuery
                    @DefaultValue("1")
                    @Min(1) @Max(99_999) @Parameter(description = "Numéro du feuillet au registre de la commune.")
                    int sheet,
            @Context Request request) {
        var sitting = requireHeld(id);
        return printed(
                drawn(sitting, false).closingSheet(sheet, rules.signingOn(sitting.heldOn()), calendar.today()),
                "feuillet-de-cloture-" + sitting.heldOn(),
                request);
    }

    private Sitting requireHeld(UUID id) {
        var sitting = sittings.require(id);
        if (!sitting.wasHeld()) {
            throw new NothingToPrint(sitting.isOver() ? "sitting-not-held" : "sitting-not-over", sitting.status());
        }
        return sitting;
    }

    /** {@code unmasked}: with the private persons the acts name. */
    private MinutesDrawn drawn(Sitting sitting, boolean unmasked) {
        var acts = deliberations.ofSitting(sitting.id());
        // Somebody named in one act may be spoken of on another item; and an act put off has gone to another sitting.
        var redaction = new Redaction(
                unmasked
                        ? List.of()
                        : Stream.concat(
                                        acts.stream().flatMap(act -> act.privatePersons().stream()),
                                        sitting.itemsSetAside().stream()
                                                .flatMap(item -> item.privatePersons().stream()))
                                .distinct()
                                .toList());
        return new MinutesDrawn(
                SittingDrawn.of(sitting, councils.require(sitting.councilId())),
                voted(acts, unmasked),
                discussions.ofSitting(sitting.id()).stream()
                        .collect(Collectors.toMap(Discussion::rank, Discussion::substance)),
                redaction::of);
    }

    private static Map<Integer, ActDrawn> voted(List<Deliberation> acts, boolean unmasked) {
        return acts.stream()
                .filter(act -> act.vote().isPresent())
                .collect(Collectors.toMap(
                        act -> act.rank().orElseThrow(), act -> ActDrawn.of(DeliberationView.of(act, unmasked))));
    }

    private boolean unmasked(String siren, boolean publicVersion) {
        return !publicVersion && isOwn(siren);
    }

    private boolean isOwn(String siren) {
        return caller.organisation().filter(siren::equals).isPresent();
    }
}
