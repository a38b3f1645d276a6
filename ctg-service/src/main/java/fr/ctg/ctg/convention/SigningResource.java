package fr.ctg.ctg.convention;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.ctg.Role;
import fr.ctg.ctg.convention.ConventionEvent.DecisionChanged;
import fr.ctg.ctg.convention.ConventionEvent.DecisionDeclared;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.identity.Siren;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a party does itself: decide, sign, mend its signature. An amendment is signed on the same addresses. */
@Path("/v1/conventions/{id}")
@Tag(name = "Signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class SigningResource {
    private final Conventions conventions;
    private final AuthorisingActs acts;
    private final ConventionJournal journal;
    private final Consequences consequences;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final SecurityIdentity identity;

    SigningResource(
            Conventions conventions,
            AuthorisingActs acts,
            ConventionJournal journal,
            Consequences consequences,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch,
            SecurityIdentity identity) {
        this.conventions = conventions;
        this.acts = acts;
        this.journal = journal;
        this.consequences = consequences;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.identity = identity;
    }

    @POST
    @Path("decisions")
    @RolesAllowed({Role.CAF_DIRECTOR, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "declareDecision",
            summary = "Déclarer la décision d'un organisme hors de cette suite",
            description =
                    "Avec la pièce qui la prouve. Pour une Caf, une MSA, une intercommunalité, un département… (rôle `caf-director`, ou `mayor` pour l'exécutif d'une collectivité). Une commune ne déclare pas : elle délibère.")
    public ConventionView decide(@RestPath UUID id, @Valid @NotNull DeclareDecision request) {
        caller.requireOrganisation(request.siren());
        var convention = conventions.requireLocked(id);
        convention.requireDecidesOutsideThisSuite(request.siren(), acts.concerning(convention), calendar.today());
        requireSpeaksFor(convention, request.siren());
        if (request.effectiveOn().isBefore(request.decidedOn())) {
            throw ConventionRefused.effectBeforeDecision(request.decidedOn(), request.effectiveOn());
        }
        InTheFuture.refuse(request.effectiveOn(), calendar.today());
        var decision = new AuthorisingAct(NewId.next(), convention.reference(), request);
        acts.persist(decision);
        journal.record(new DecisionDeclared(id, decision.id(), request));
        return view(id);
    }

    @POST
    @Path("decisions/{decisionId}/changes")
    @RolesAllowed({Role.CAF_DIRECTOR, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "changeDecision",
            summary = "Dire ce qu'est devenue une décision déclarée",
            description =
                    "Suspendue, annulée, rétablie, retirée ou abrogée : la signature qu'elle portait est contestée ou tient de nouveau, comme pour une délibération.")
    public ConventionView changeDecision(
            @RestPath UUID id, @RestPath UUID decisionId, @Valid @NotNull ChangeDecision request) {
        var convention = conventions.requireLocked(id);
        var known = acts.concerning(convention);
        var decision = known.stream()
                .filter(act -> act.id().equals(decisionId) && act.kind() == AuthorisingAct.Kind.DECISION)
                .findFirst()
                .orElseThrow(() -> new NotFound("decision", decisionId));
        caller.requireOrganisation(decision.siren());
        requireSpeaksFor(convention, decision.siren());
        InTheFuture.refuse(request.on(), calendar.today());
        if (request.on().isBefore(decision.adoptedOn())) {
            throw ConventionRefused.effectBeforeDecision(decision.adoptedOn(), request.on());
        }
        var change = request.toChange();
        decision.change(change);
        journal.record(new DecisionChanged(id, decisionId, change));
        consequences.draw(convention, known, request.on());
        return view(id);
    }

    @POST
    @Path("signatures")
    @RolesAllowed({Role.MAYOR, Role.CAF_DIRECTOR})
    @Transactional
    @Operation(
            operationId = "signConvention",
            summary = "Signer pour une partie",
            description =
                    "Refusé tant que l'acte de la partie n'est pas exécutoire, si le texte n'est pas celui qu'il nomme, ou si un signataire n'a pas qualité (CGCT L2122-17, L2122-18). "
                            + "Publie `fr.ctg.convention.party-signed.v1`, et `fr.ctg.convention.signed.v1` à la dernière signature requise.")
    public ConventionView sign(@RestPath UUID id, @Valid @NotNull RecordSignature request) {
        var convention = requireToSign(id, request.siren(), request.signature());
        var known = acts.concerning(convention);
        journal.record(convention.sign(request.siren(), request.signature(), known, calendar.today()));
        consequences.draw(convention, known, request.signature().signedOn());
        return view(id);
    }

    @POST
    @Path("irregular-signatures")
    @RolesAllowed({Role.MAYOR, Role.CAF_DIRECTOR})
    @Transactional
    @Operation(
            operationId = "recordIrregularSignature",
            summary = "Enregistrer une signature donnée contre une règle",
            description =
                    "Pour un cas du passé. Une signature que rien ne régularise (avant l'effet de l'acte, sur un autre texte…) est gardée comme un fait et ne compte pas ; une autre compte, et dit ce qui reste à prouver.")
    public ConventionView signIrregularly(@RestPath UUID id, @Valid @NotNull RecordIrregularSignature request) {
        var convention = requireToSign(id, request.siren(), request.signature());
        var known = acts.concerning(convention);
        convention
                .signIrregularly(request, known, caller.requireOrganisation(), calendar.today())
                .forEach(journal::record);
        consequences.draw(convention, known, request.signature().signedOn());
        return view(id);
    }

    @PUT
    @Path("signatures/{siren}/regularisation")
    @RolesAllowed({Role.MAYOR, Role.CAF_DIRECTOR})
    @Transactional
    @Operation(
            operationId = "regulariseSignature",
            summary = "Apporter la preuve qui manquait à une signature",
            description =
                    "Par la partie elle-même, quand sa signature a été donnée sans que tout soit prouvé. La signature garde sa date.")
    public ConventionView regularise(
            @RestPath UUID id, @RestPath @Siren String siren, @Valid @NotNull RegulariseSignature request) {
        caller.requireOrganisation(siren);
        var convention = conventions.requireLocked(id);
        requireSpeaksFor(convention, siren);
        ifMatch.require(() -> view(id));
        journal.record(convention.regularise(siren, request, calendar.today()));
        return view(id);
    }

    private Convention requireToSign(UUID id, String siren, Signature signature) {
        caller.requireOrganisation(siren);
        var convention = conventions.requireLocked(id);
        requireSpeaksFor(convention, siren);
        convention
                .amends()
                .map(conventions::requireLocked)
                .flatMap(amended -> RightToAmend.outdated(convention, amended, signature.signedOn(), calendar.today()))
                .ifPresent(outdated -> {
                    throw outdated;
                });
        return convention;
    }

    /** Of whom the convention does not know what it is, it says itself that it has no part. */
    private void requireSpeaksFor(Convention convention, String siren) {
        var speaks = convention.parties().stream()
                .filter(party -> party.siren().equals(siren))
                .allMatch(party -> party.kind().speakers().stream().anyMatch(identity::hasRole));
        if (!speaks) {
            throw new ForbiddenException();
        }
    }

    private ConventionView view(UUID id) {
        return ConventionView.of(conventions.requireFile(id, calendar.today()));
    }
}
