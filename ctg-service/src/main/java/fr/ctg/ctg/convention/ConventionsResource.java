package fr.ctg.ctg.convention;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.ctg.Role;
import fr.ctg.ctg.convention.ConventionEvent.DecisionDeclared;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/conventions")
@Tag(name = "Conventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConventionsResource {
    private final Conventions conventions;
    private final AuthorisingActs acts;
    private final ConventionJournal journal;
    private final Calendar calendar;
    private final Caller caller;

    ConventionsResource(
            Conventions conventions,
            AuthorisingActs acts,
            ConventionJournal journal,
            Calendar calendar,
            Caller caller) {
        this.conventions = conventions;
        this.acts = acts;
        this.journal = journal;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "registerConvention",
            summary = "Enregistrer une convention à approuver et à signer",
            description =
                    "L'organisation du jeton tient le dossier. Les actes déjà reçus qui citent la référence comptent aussitôt.")
    @APIResponseSchema(
            value = ConventionView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<ConventionView> register(@Valid @NotNull RegisterConvention request) {
        var convention = new Convention(NewId.next(), caller.requireOrganisation(), request);
        conventions.persist(convention);
        journal.record(convention.registered(request));
        return RestResponse.ResponseBuilder.<ConventionView>created(
                        UriBuilder.fromPath("/v1/conventions/{id}").build(convention.id()))
                .entity(ConventionView.of(conventions.requireFile(convention.id(), calendar.today())))
                .build();
    }

    @POST
    @Path("{id}/decisions")
    @RolesAllowed(Role.CAF_DIRECTOR)
    @Transactional
    @Operation(
            operationId = "declareDecision",
            summary = "Déclarer la décision d'un organisme hors de cette suite",
            description = "Pour une Caf, une MSA… Une commune ne déclare pas : elle délibère.")
    public ConventionView decide(@RestPath UUID id, @Valid @NotNull DeclareDecision request) {
        caller.requireOrganisation(request.siren());
        var convention = conventions.requireLocked(id);
        convention.requireDecidesOutsideThisSuite(
                request.siren(), acts.under(convention.reference()), calendar.today());
        if (request.effectiveOn().isBefore(request.decidedOn())) {
            throw ConventionRefused.effectBeforeDecision(request.decidedOn(), request.effectiveOn());
        }
        InTheFuture.refuse(request.effectiveOn(), calendar.today());
        var decision = new AuthorisingAct(NewId.next(), convention.reference(), request);
        acts.persist(decision);
        journal.record(new DecisionDeclared(id, decision.id(), request));
        return ConventionView.of(conventions.requireFile(id, calendar.today()));
    }

    @POST
    @Path("{id}/signatures")
    @RolesAllowed({Role.MAYOR, Role.CAF_DIRECTOR})
    @Transactional
    @Operation(
            operationId = "signConvention",
            summary = "Signer pour une partie",
            description =
                    "Refusé tant que l'acte de la partie n'est pas exécutoire, ou si le texte n'est pas celui qu'il nomme. "
                            + "Publie `fr.ctg.convention.party-signed.v1`, et `fr.ctg.convention.signed.v1` à la dernière signature requise.")
    public ConventionView sign(@RestPath UUID id, @Valid @NotNull RecordSignature request) {
        caller.requireOrganisation(request.siren());
        var convention = conventions.requireLocked(id);
        var known = acts.under(convention.reference());
        journal.record(convention.sign(request.siren(), request.signature(), known, calendar.today()));
        convention
                .reassess(known, request.signature().signedOn(), calendar.today())
                .ifPresent(journal::record);
        return ConventionView.of(conventions.requireFile(id, calendar.today()));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listConventions", summary = "Lister les conventions")
    public Page<ConventionSummary> list(@BeanParam @Valid PageRequest page, @RestQuery @Nullable String reference) {
        return page.page(conventions.page(page, reference), Convention::id, ConventionSummary::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getConvention", summary = "Lire une convention et ses parties")
    public ConventionView get(@RestPath UUID id) {
        return ConventionView.of(conventions.requireFile(id, calendar.today()));
    }

    @GET
    @Path("{id}/diagnosis")
    @PermitAll
    @Operation(operationId = "diagnoseConvention", summary = "Pourquoi la convention n'est pas conclue")
    public ConventionDiagnosis diagnose(@RestPath UUID id) {
        return ConventionDiagnosis.of(conventions.requireFile(id, calendar.today()));
    }
}
