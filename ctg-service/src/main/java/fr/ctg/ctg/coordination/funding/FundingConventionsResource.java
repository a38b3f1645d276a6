package fr.ctg.ctg.coordination.funding;

import fr.ctg.ctg.KeptConventions;
import fr.ctg.ctg.Role;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Siren;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.storage.SettledChanges;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/funding-conventions")
@Tag(name = "Coordination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class FundingConventionsResource {
    private final FundingConventions conventions;
    private final KeptConventions kept;
    private final AuditTrail audit;
    private final Calendar calendar;

    FundingConventionsResource(
            FundingConventions conventions, KeptConventions kept, AuditTrail audit, Calendar calendar) {
        this.conventions = conventions;
        this.kept = kept;
        this.audit = audit;
        this.calendar = calendar;
    }

    @POST
    @RolesAllowed(Role.CAF_DIRECTOR)
    @Transactional
    @Operation(
            operationId = "signFundingConvention",
            summary = "Enregistrer une convention d'objectifs et de financement",
            description =
                    "Par la Caf, partie à la convention : une par employeur et par année. Le montant par équivalent temps plein et le plafond sont ceux de la convention (circulaire Cnaf 2020-01 ; loi n° 2000-321 art. 10 pour la convention de subvention).")
    @APIResponseSchema(
            value = FundingConventionView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<FundingConventionView> sign(
            @Valid @NotNull SignFundingConvention request, @Context HttpHeaders headers) {
        var grantor = kept.requireCafOfCaller(request.conventionReference());
        conventions.requireNone(
                request.conventionReference(), request.employerSiren(), request.employerName(), request.year());
        var convention = new FundingConvention(NewId.next(), grantor, request, calendar.today());
        conventions.persist(convention);
        audit.append(convention.id(), request);
        return RestResponse.ResponseBuilder.<FundingConventionView>created(
                        UriBuilder.fromPath("/v1/funding-conventions/{id}").build(convention.id()))
                .entity(FundingConventionView.of(conventions.requireFile(convention.id()), texts(headers), null))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listFundingConventions",
            summary = "Lister les conventions d'objectifs et de financement",
            description =
                    "Avec le montant de chacune et son calcul ; un poste ou un schéma du territoire qui change change aussi les conventions qui en dépendent.")
    public Page<FundingConventionView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Siren @Nullable String employerSiren,
            @RestQuery @Nullable Integer year,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince,
            @Context HttpHeaders headers) {
        var texts = texts(headers);
        var from = page.from(modifiedSince, SettledChanges.of("funding_convention", conventions.getEntityManager()));
        return page.page(
                conventions.page(from, page.rows(), conventionReference, employerSiren, year),
                from,
                file -> file.convention().id(),
                file -> file.convention().modifiedAt(),
                (file, modifiedAt) -> FundingConventionView.of(file, texts, modifiedAt));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getFundingConvention",
            summary = "Lire une convention d'objectifs et de financement et le calcul de son montant",
            description =
                    "Pour chaque poste de l'employeur : montant par équivalent temps plein × part du temps plein × mois pourvus / 12, arrondi au centime ; puis la somme, dans la limite du plafond.")
    public FundingConventionView get(@RestPath UUID id, @Context HttpHeaders headers) {
        return FundingConventionView.of(conventions.requireFile(id), texts(headers), null);
    }

    private static Texts texts(HttpHeaders headers) {
        return Texts.preferredBy(headers.getAcceptableLanguages());
    }
}
