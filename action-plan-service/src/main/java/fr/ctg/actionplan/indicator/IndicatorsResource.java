package fr.ctg.actionplan.indicator;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.ActionSheets;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.export.Export;
import fr.ctg.platform.export.Exports;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.SettledChanges;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import fr.ctg.platform.web.ListPosition;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/indicators")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IndicatorsResource {
    private final Exports exports;
    private final Indicators indicators;
    private final ActionSheets sheets;
    private final Plans plans;
    private final SecrecyConfig secrecy;
    private final WriteDefinitions writing;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    IndicatorsResource(
            Indicators indicators,
            ActionSheets sheets,
            Plans plans,
            SecrecyConfig secrecy,
            WriteDefinitions writing,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch,
            Exports exports) {
        this.exports = exports;
        this.indicators = indicators;
        this.sheets = sheets;
        this.plans = plans;
        this.secrecy = secrecy;
        this.writing = writing;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @PUT
    @Path("{id}/definition")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "defineIndicator",
            summary = "Définir un indicateur, ou changer sa définition",
            description =
                    "L'indicateur est l'un de ceux que nomme la fiche. Une définition change par versions, toutes conservées ; une fois l'indicateur mesuré, son unité, son type, sa périodicité, son cumul et sa mesure par commune ne changent plus : c'est un autre indicateur.")
    public IndicatorView define(@RestPath UUID id, @Valid @NotNull DefineIndicator request) {
        var plan = plans.requireOpen(
                sheets.requirePlanOf(request.sheetId(), caller.organisation()),
                caller.organisation(),
                calendar.today());
        caller.requireOrganisation(plan.keeperSiren());
        var sheet = sheets.requireLocked(request.sheetId());
        // Of another sheet's indicator the caller may not know: to whoever names it here, it is not there.
        var indicator = indicators
                .findByIdOptional(id)
                .filter(known -> known.sheetId().equals(sheet.id()))
                .map(known -> redefined(known, sheet, request))
                .orElseGet(() -> {
                    ifMatch.requireNothing();
                    return writing.define(sheet, id, request.definition());
                });
        return IndicatorView.of(indicator, true, secrecy.threshold());
    }

    private Indicator redefined(Indicator known, ActionSheet sheet, DefineIndicator request) {
        ifMatch.require(() -> IndicatorView.of(known, true, secrecy.threshold()));
        writing.redefine(known, sheet, request.read(), request.definition(), request.reason());
        return known;
    }

    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.NDJSON, Exports.CSV})
    @Operation(
            operationId = "exportIndicators",
            summary = "Exporter les indicateurs définis",
            description = Exports.PROMISE)
    public Response export(
            @RestQuery @Nullable UUID planId, @RestQuery @Nullable UUID sheetId, @Context Request request) {
        var organisation = caller.organisation();
        var today = calendar.today();
        return exports.answer(
                request,
                new Export<>(
                        "indicators",
                        "indicator",
                        IndicatorView.class,
                        () -> indicators.from(ListPosition.FIRST, planId, sheetId, organisation),
                        reading -> IndicatorView.of(
                                reading.indicator(), reading.isForPartner(organisation, today), secrecy.threshold())));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listIndicators",
            summary = "Lister les indicateurs définis",
            description = "Ceux des fiches en préparation des autres organisations n'y figurent pas.")
    public Page<IndicatorView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID sheetId,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("indicator", indicators.getEntityManager()));
        return page.page(
                indicators.page(from, page.rows(), planId, sheetId, caller.organisation()),
                from,
                reading -> reading.indicator().id(),
                reading -> reading.indicator().modifiedAt(),
                this::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getIndicator",
            summary = "Lire un indicateur et sa définition",
            description = "Unité, sens, périodicité, méthode, valeur de départ et cibles.")
    public IndicatorView get(@RestPath UUID id) {
        return view(indicators.requireReading(id, caller.organisation()));
    }

    private IndicatorView view(IndicatorReading reading) {
        return view(reading, null);
    }

    private IndicatorView view(IndicatorReading reading, @Nullable Instant modifiedAt) {
        return IndicatorView.of(
                reading.indicator(),
                reading.isForPartner(caller.organisation(), calendar.today()),
                secrecy.threshold(),
                modifiedAt);
    }
}
