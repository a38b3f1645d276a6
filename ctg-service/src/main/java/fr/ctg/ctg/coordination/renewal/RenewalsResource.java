package fr.ctg.ctg.coordination.renewal;

import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/renewals")
@Tag(name = "Renewals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RenewalsResource {
    private final Renewals renewals;
    private final RenewalConfig config;
    private final Calendar calendar;

    RenewalsResource(Renewals renewals, RenewalConfig config, Calendar calendar) {
        this.renewals = renewals;
        this.config = config;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRenewals",
            summary = "Lister les conventions qui arrivent à leur terme",
            description =
                    "Conventions conclues et non échues, de la plus proche de son terme à la plus lointaine. Une CTG dure cinq ans au plus et se renouvelle par une nouvelle convention (circulaire Cnaf 2020-01) ; l'évaluation finale la précède. Une vue par terme de la liste des conventions : c'est celle-là qui se suit.")
    public Page<RenewalView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery
                    @Parameter(description = "Terme antérieur à ce jour ; par défaut, celui du plus lointain rappel.")
                    @Nullable LocalDate before) {
        var today = calendar.today();
        var horizon = before == null ? today.plusMonths(Collections.max(config.months())) : before;
        return page.pageBy(
                renewals.page(page, today, horizon),
                Renewals.BY_END,
                last -> List.of(last.endsOn().toString(), last.conventionId().toString()));
    }
}
