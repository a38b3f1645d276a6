package fr.ctg.actionplan.adoption;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.ActionSheets;
import fr.ctg.actionplan.framework.Framework;
import fr.ctg.actionplan.framework.FrameworkDecision;
import fr.ctg.actionplan.framework.Stake;
import fr.ctg.actionplan.plan.PlanJournal;
import fr.ctg.actionplan.plan.PlanView;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/plans/{id}")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FrameworkResource {
    private final Plans plans;
    private final ActionSheets sheets;
    private final FrameworkVersions versions;
    private final PlanJournal journal;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    FrameworkResource(
            Plans plans,
            ActionSheets sheets,
            FrameworkVersions versions,
            PlanJournal journal,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch) {
        this.plans = plans;
        this.sheets = sheets;
        this.versions = versions;
        this.journal = journal;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @PUT
    @Path("framework")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "changePlanFramework",
            summary = "Changer le cadre d'un plan : enjeux, axes, objectifs",
            description =
                    "Un plan en préparation s'écrit librement. Un plan adopté change de cadre par une décision, d'une instance ou portée par un avenant signé : la version précédente est conservée, et `fr.ctg.plan.version-adopted.v1` est publié. Un objectif que sert encore une fiche ne disparaît pas ; révisez d'abord la fiche.")
    public PlanView change(@RestPath UUID id, @Valid @NotNull Request request) {
        var plan = plans.requireOpen(id, caller.organisation(), calendar.today());
        caller.requireOrganisation(plan.keeperSiren());
        ifMatch.require(() -> view(id));
        var next = new Framework(request.stakes());
        var before = plan.frameworkBefore(NewId.next(), calendar.now());
        journal.record(plan.reframe(
                next,
                Optional.ofNullable(request.decision()),
                serving(sheets.ofPlan(id), next),
                plans.requireReading(id, caller.organisation()).convention(),
                calendar.today()));
        if (!plan.isDraft()) {
            versions.persist(before);
        }
        return view(id);
    }

    /** The framework from now on. */
    @Schema(name = "ChangeFramework", required = true, description = "Le cadre entier, qui remplace le précédent.")
    public record Request(
            @NotEmpty @Size(max = 20) @Schema(description = "Les codes s'emboîtent : 1, 1.1, 1.1.a.")
            List<@Valid @NotNull Stake> stakes,

            @Nullable @Valid @Schema(description = "Exigée dès que le plan est adopté.")
            FrameworkDecision decision) {}

    private static List<Blocker> serving(List<ActionSheet> all, Framework next) {
        return all.stream()
                .flatMap(sheet -> sheet.objectiveCodes().stream()
                        .filter(code -> !next.hasObjective(code))
                        .map(code -> new Blocker(
                                "objective-served",
                                Integer.toString(sheet.number()),
                                Facts.of("sheet", sheet.number())
                                        .and("title", sheet.title())
                                        .and("objective", code),
                                List.of())))
                .toList();
    }

    @GET
    @Path("framework-versions")
    @PermitAll
    @Operation(
            operationId = "listFrameworkVersions",
            summary = "Lire les versions du cadre d'un plan",
            description = "De la version en cours à la première.")
    public List<FrameworkVersionView> list(@RestPath UUID id) {
        return versions.of(id, caller.organisation());
    }

    private PlanView view(UUID id) {
        return PlanView.of(plans.requireReading(id, caller.organisation()), calendar.today());
    }
}
