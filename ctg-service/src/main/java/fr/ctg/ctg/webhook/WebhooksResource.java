package fr.ctg.ctg.webhook;

import fr.ctg.ctg.Role;
import fr.ctg.ctg.feed.Feed;
import fr.ctg.ctg.feed.PublishedTypes;
import fr.ctg.ctg.webhook.delivery.Deliveries;
import fr.ctg.ctg.webhook.delivery.DeliveryStatus;
import fr.ctg.ctg.webhook.delivery.DeliveryView;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Problem;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.IfMatch;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/webhooks")
@Tag(name = "Événements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.INTEGRATOR)
@SecurityRequirement(name = "bearer")
@RunOnVirtualThread
@Idempotent
public class WebhooksResource {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Feed feed;
    private final Safe safe;
    private final CheckDestination destinations;
    private final WebhookConfig config;
    private final AuditTrail audit;
    private final Caller caller;
    private final IfMatch ifMatch;

    WebhooksResource(
            Webhooks webhooks,
            Deliveries deliveries,
            Feed feed,
            Safe safe,
            CheckDestination destinations,
            WebhookConfig config,
            AuditTrail audit,
            Caller caller,
            IfMatch ifMatch) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.safe = safe;
        this.destinations = destinations;
        this.config = config;
        this.audit = audit;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "registerWebhook",
            summary = "Enregistrer un webhook",
            description =
                    "Chaque événement publié ensuite est envoyé à cette adresse par POST, signé selon Standard Webhooks 1.0, au moins une fois ; dans l'ordre pour un même objet. L'adresse doit être publique ; les redirections ne sont pas suivies.")
    @APIResponseSchema(
            value = WebhookWithSecret.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse. Notez le secret : il n'est montré qu'ici.")
    public RestResponse<WebhookWithSecret> register(@Valid @NotNull RegisterWebhook request) {
        var organisation = caller.requireOrganisation();
        PublishedTypes.orAll(request.types());
        destinations.require(request.url());
        webhooks.requireRoom(organisation, config.perOrganisation());
        var id = NewId.next();
        var secret = WebhookSecret.random();
        var webhook = new Webhook(id, organisation, request, safe.close(id, secret), feed.newest(), deliveries.now());
        webhooks.persist(webhook);
        audit.append(
                id,
                new WebhookEvent.WebhookRegistered(
                        id, organisation, request.url(), request.types(), request.description()));
        return RestResponse.ResponseBuilder.<WebhookWithSecret>created(
                        UriBuilder.fromPath("/v1/webhooks/{id}").build(id))
                .entity(new WebhookWithSecret(view(webhook), secret.written()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "Lister les webhooks de son organisation",
            description = "Par page ; aucun ne montre son secret.")
    public Page<WebhookView> list(@BeanParam @Valid PageRequest page) {
        return page.page(webhooks.page(page), Webhook::id, this::view);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "Lire un webhook",
            description = "Où, quoi, depuis quand ; `disabledCause` dit pourquoi plus rien n'est envoyé.")
    public WebhookView get(@RestPath UUID id) {
        return view(webhooks.requireOwn(id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "changeWebhook",
            summary = "Changer un webhook, l'arrêter ou le reprendre",
            description =
                    "La seule façon de reprendre l'envoi après un arrêt automatique (410, ou échecs pendant des jours).")
    public WebhookView change(@RestPath UUID id, @Valid @NotNull ChangeWebhook request) {
        PublishedTypes.orAll(request.types());
        // Before anything is locked: a name server may take its time.
        destinations.require(request.url());
        var webhook = webhooks.requireOwnLocked(id);
        ifMatch.require(() -> view(webhook));
        audit.append(id, webhook.change(request, deliveries.now()));
        return view(webhook);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "removeWebhook",
            summary = "Supprimer un webhook",
            description = "Et le journal de ses envois. Un envoi en cours se termine.")
    public void remove(@RestPath UUID id) {
        var webhook = webhooks.requireOwnLocked(id);
        ifMatch.require(() -> view(webhook));
        webhooks.delete(webhook);
        audit.append(id, new WebhookEvent.WebhookRemoved(id));
    }

    @POST
    @Path("{id}/secret-rotations")
    @Transactional
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Donner un nouveau secret à un webhook",
            description =
                    "L'ancien signe aussi pendant 24 heures : `webhook-signature` porte alors deux signatures, dont une suffit.")
    public WebhookWithSecret rotate(@RestPath UUID id) {
        var webhook = webhooks.requireOwnLocked(id);
        ifMatch.require(() -> view(webhook));
        var secret = WebhookSecret.random();
        audit.append(id, webhook.rotate(safe.close(id, secret), deliveries.now(), config.overlap()));
        return new WebhookWithSecret(view(webhook), secret.written());
    }

    @POST
    @Path("{id}/pings")
    @Transactional
    @Operation(
            operationId = "pingWebhook",
            summary = "Essayer un webhook",
            description =
                    "Envoie une fois, sans nouvel essai, un événement `fr.ctg.webhook.ping.v1` ; son sort se lit dans le journal.")
    public DeliveryView ping(@RestPath UUID id) {
        var webhook = webhooks.requireOwnLocked(id);
        ifMatch.require(() -> view(webhook));
        webhook.requireEnabled();
        return deliveries.ping(id);
    }

    @POST
    @Path("{id}/replays")
    @Transactional
    @Operation(
            operationId = "replayWebhook",
            summary = "Envoyer de nouveau",
            description =
                    "Depuis un curseur, depuis un instant, ou un seul envoi. Les événements gardent leur `webhook-id` : le destinataire reconnaît ce qu'il a déjà.")
    @APIResponseSchema(value = WebhookView.class, responseDescription = "L'envoi est en route.")
    @APIResponse(
            responseCode = "410",
            description = "Ce qui suit ce curseur n'est plus gardé.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public WebhookView replay(@RestPath UUID id, @Valid @NotNull ReplayWebhook request) {
        var webhook = webhooks.requireOwnLocked(id);
        ifMatch.require(() -> view(webhook));
        request.requireOneStart();
        if (request.deliveryId() != null) {
            deliveries.requireAgain(id, request.deliveryId());
        } else if (request.after() != null) {
            audit.append(id, webhook.replayFrom(feed.after(request.after())));
        } else if (request.since() != null) {
            audit.append(id, webhook.replayFrom(feed.before(request.since())));
        }
        return view(webhook);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "Lire le journal des envois d'un webhook",
            description =
                    "Du plus récent au plus ancien, gardé 30 jours, avec chaque essai : code, durée, sorte d'échec.")
    public Page<DeliveryView> deliveries(
            @RestPath UUID id,
            @BeanParam @Valid PageRequest page,
            @RestQuery @Size(max = 3) @Parameter(description = "État ; répétable.") List<DeliveryStatus> status) {
        webhooks.requireOwn(id);
        return deliveries.page(id, page, status);
    }

    private WebhookView view(Webhook webhook) {
        return WebhookView.of(webhook, Instant.now());
    }
}
