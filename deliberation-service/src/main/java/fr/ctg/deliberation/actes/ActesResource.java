package fr.ctg.deliberation.actes;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.Role;
import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.deliberation.Deliberation;
import fr.ctg.deliberation.deliberation.DeliberationStatus;
import fr.ctg.deliberation.deliberation.Deliberations;
import fr.ctg.deliberation.deliberation.TakeEffect;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.deliberation.matter.Matters;
import fr.ctg.deliberation.register.Extracts;
import fr.ctg.deliberation.register.print.PdfRegister;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/deliberations/{id}")
@Tag(name = "Deliberations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class ActesResource {
    private final Deliberations deliberations;
    private final Councils councils;
    private final Extracts extracts;
    private final PdfRegister pdf;
    private final Matters matters;
    private final TakeEffect takeEffect;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;

    ActesResource(
            Deliberations deliberations,
            Councils councils,
            Extracts extracts,
            PdfRegister pdf,
            Matters matters,
            TakeEffect takeEffect,
            AuditTrail audit,
            Calendar calendar,
            Caller caller) {
        this.deliberations = deliberations;
        this.councils = councils;
        this.extracts = extracts;
        this.pdf = pdf;
        this.matters = matters;
        this.takeEffect = takeEffect;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @Path("actes-identifier")
    @PermitAll
    @Operation(
            operationId = "getActesIdentifier",
            summary = "Lire l'identifiant @CTES de l'acte",
            description = "Dérivé du numéro de l'acte et de la date de la décision. Ce service ne télétransmet pas.")
    public IdentifierView identifier(@RestPath UUID id) {
        var identifier = identifier(deliberations.requireVisible(id, caller.organisation()));
        return new IdentifierView(
                identifier.toString(),
                identifier.number().toString(),
                identifier.nature().letters());
    }

    /** The act must have its number and its day. */
    private ActesIdentifier identifier(Deliberation act) {
        var number = act.officialNumber().orElseThrow(ActesRefused::notNumbered);
        var heldOn = act.heldOn().orElseThrow(ActesRefused::notNumbered);
        var council = councils.require(act.councilId());
        return new ActesIdentifier(
                Department.ofCommune(council.insee()),
                act.siren(),
                heldOn,
                ActesNumber.of(number),
                ActNature.DELIBERATION);
    }

    @GET
    @Path("actes-envelope")
    @Produces("application/gzip")
    @SecurityRequirement(name = "bearer")
    @RolesAllowed(Role.CLERK)
    @Operation(
            operationId = "exportActesEnvelope",
            summary = "Exporter l'enveloppe @CTES de l'acte",
            description =
                    "L'archive qu'un opérateur homologué prend en charge : enveloppe, message et extrait en PDF, particuliers compris. Ce service ne télétransmet pas. La même demande donne la même archive tant que l'acte et le jour sont les mêmes.")
    @APIResponse(
            responseCode = "200",
            description = "L'archive `.tar.gz` ; `Content-Disposition` donne le nom que l'opérateur attend.",
            content =
                    @Content(
                            mediaType = "application/gzip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> envelope(
            @RestPath UUID id,
            @RestQuery
                    @NotNull @Pattern(regexp = "^[A-Za-z0-9]{3}$") @Parameter(description = "Les trois lettres de l'opérateur.", example = "abc")
                    String operator,
            @RestQuery
                    @NotNull @Min(0) @Max(9) @Parameter(description = "Chiffre de l'arrondissement dans le département.", example = "2")
                    Integer arrondissement,
            @RestQuery
                    @NotEmpty @Size(max = 5) @Parameter(description = "Adresse à laquelle la préfecture répond ; répétable.")
                    List<@NotBlank @Size(max = 254) String> returnAddress,
            @RestQuery
                    @NotNull @Parameter(
                            description =
                                    "Date de la classification de la préfecture, d'où viennent la matière et le type de pièce.")
                    LocalDate classifiedOn,
            @RestQuery
                    @DefaultValue("1")
                    @Min(1) @Max(9999) @Parameter(description = "Numéro d'ordre de l'enveloppe de la commune, ce jour-là.")
                    int serial)
            throws IOException {
        var act = deliberations.requireVisible(id, caller.organisation());
        caller.requireOrganisation(act.siren());
        var identifier = identifier(act);
        var matter = matters.require(act.matterCode().orElseThrow(ActesRefused::noMatter));
        var envelope = new ActesEnvelope(
                new Sender(act.siren(), identifier.department(), arrondissement, Sender.COMMUNE, returnAddress),
                new ActToSend(
                        identifier.decidedOn(),
                        identifier.number(),
                        identifier.nature(),
                        matter,
                        act.subject(),
                        null,
                        classifiedOn,
                        ActFile.of(ActFile.DELIBERATION, pdf.pdf(extracts.of(act, true))),
                        List.of()),
                operator,
                calendar.today(),
                serial);
        var archive = new ByteArrayOutputStream();
        envelope.writeTo(archive);
        return RestResponse.ResponseBuilder.ok(archive.toByteArray(), "application/gzip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + envelope.fileName() + "\"")
                .build();
    }

    @POST
    @Path("actes-replies")
    @RolesAllowed(Role.CLERK)
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Transactional
    @Operation(
            operationId = "fileActesReply",
            summary = "Classer un message reçu de @CTES",
            description =
                    "Un accusé de réception (ARActe) enregistre la réception par l'État ; une anomalie ne change rien à l'acte, qui reste à transmettre ; une demande de pièces, une lettre d'observations ou un déféré s'ajoutent au contrôle de légalité.")
    public ReplyView file(
            @RestPath UUID id,
            @RestQuery
                    @NotBlank @Size(max = 200) @Parameter(description = "L'autorité qui a reçu l'acte.", example = "Sous-préfecture d'Arles")
                    String authority,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML,
                                            schema = @Schema(implementation = String.class)))
                    byte[] message)
            throws IOException {
        var act = deliberations.requireVisible(id, caller.organisation());
        caller.requireOrganisation(act.siren());
        var identifier = identifier(act);
        var reply = ActesReply.read(new ByteArrayInputStream(message));
        reply.requireAbout(identifier);
        audit.append(id, reply);
        return switch (reply) {
            case ActesReply.Received received -> {
                takeEffect.transmit(
                        act, new Transmission(received.receivedOn(), authority, null, identifier.toString()));
                yield ReplyView.of(ReplyView.Kind.RECEIVED, received.receivedOn(), null, null, act);
            }
            case ActesReply.ActAnomaly anomaly ->
                ReplyView.of(ReplyView.Kind.ACT_TURNED_AWAY, anomaly.date(), anomaly.nature(), anomaly.detail(), act);
            case ActesReply.EnvelopeAnomaly anomaly ->
                ReplyView.of(
                        ReplyView.Kind.ENVELOPE_TURNED_AWAY, anomaly.date(), anomaly.nature(), anomaly.detail(), act);
            case ActesReply.StateMessage sent -> {
                takeEffect.control(act, new ControlStep(step(sent.kind()), sent.date(), null, sent.reason()));
                yield ReplyView.of(ReplyView.Kind.STATE_MESSAGE, sent.date(), null, sent.reason(), act);
            }
        };
    }

    private static ControlStep.Kind step(ActesReply.StateMessage.Kind kind) {
        return switch (kind) {
            case LETTER -> ControlStep.Kind.EXPLANATIONS_REQUESTED;
            case PIECES_REQUESTED -> ControlStep.Kind.DOCUMENTS_REQUESTED;
            case OBSERVATIONS -> ControlStep.Kind.LETTER_OF_OBSERVATIONS;
            case REFERRAL -> ControlStep.Kind.PREFECT_REFERRAL;
        };
    }

    /** How the act is named by every message about it. */
    @Schema(name = "ActesIdentifier", description = "L'identifiant @CTES d'un acte.")
    public record IdentifierView(
            @Schema(required = true, examples = "013-211300587-20220729-2022_07_29_07-DE")
            String identifier,

            @Schema(required = true, examples = "2022_07_29_07")
            String number,

            @Schema(required = true, description = "Nature : DE, délibération.", examples = "DE")
            String nature) {}

    /** What a message of the State did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActesReplyFiled", description = "Ce qu'un message de l'État a changé.")
    public record ReplyView(
            @Schema(required = true) Kind kind,
            @Schema(required = true) LocalDate on,

            @Schema(description = "Code de l'anomalie.") @Nullable String nature,

            @Nullable String detail,
            @Schema(required = true) DeliberationStatus status) {

        /** What the message was. */
        @Schema(name = "ActesReplyKind")
        public enum Kind {
            /** The State received the act. */
            RECEIVED,
            /** The act was turned away and is still to be transmitted. */
            ACT_TURNED_AWAY,
            /** Nothing of the envelope was taken. */
            ENVELOPE_TURNED_AWAY,
            /** A letter, a request or a referral, now among the control steps. */
            STATE_MESSAGE
        }

        static ReplyView of(
                Kind kind, LocalDate on, @Nullable String nature, @Nullable String detail, Deliberation act) {
            return new ReplyView(kind, on, nature, detail, act.status());
        }
    }
}
