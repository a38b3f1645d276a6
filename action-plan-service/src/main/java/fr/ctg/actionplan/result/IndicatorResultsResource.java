package fr.ctg.actionplan.result;

import fr.ctg.actionplan.AsOf;
import fr.ctg.actionplan.indicator.SecrecyConfig;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/indicators/{id}/results")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IndicatorResultsResource {
    private final IndicatorResults results;
    private final SecrecyConfig secrecy;
    private final Calendar calendar;
    private final Caller caller;

    IndicatorResultsResource(IndicatorResults results, SecrecyConfig secrecy, Calendar calendar, Caller caller) {
        this.results = results;
        this.secrecy = secrecy;
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getIndicatorResults",
            summary = "Lire les résultats d'un indicateur, remontés des communes au plan",
            description =
                    "Les mesures approuvées seulement. Nombres et montants s'ajoutent, les pourcentages se pondèrent par leurs dénominateurs ; d'un indicateur cumulé, on retient de chaque commune la dernière valeur. Ce qui manque n'est jamais compté pour zéro. Hors des parties, un total qui trahirait un petit effectif n'est pas montré.")
    public IndicatorResultsView get(
            @RestPath UUID id, @RestQuery @Nullable @Parameter(description = AsOf.DESCRIPTION) LocalDate asOf) {
        var reading = results.require(id, caller.organisation(), asOf);
        var definition = reading.indicator().definition();
        return IndicatorResultsView.of(
                reading.indicator(),
                reading.rollup(),
                Secrecy.of(
                        definition,
                        reading.isForPartner(caller.organisation(), calendar.today()),
                        secrecy.threshold()));
    }
}
