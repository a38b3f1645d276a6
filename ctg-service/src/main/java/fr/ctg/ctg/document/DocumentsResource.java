package fr.ctg.ctg.document;

import fr.ctg.ctg.Role;
import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.ctg.convention.Conventions;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/conventions/{id}/documents")
@Tag(name = "Documents")
@RunOnVirtualThread
@Idempotent
public class DocumentsResource {
    private static final int MOST = 500;

    private final ConventionDocuments documents;
    private final Conventions conventions;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;

    DocumentsResource(
            ConventionDocuments documents,
            Conventions conventions,
            AuditTrail audit,
            Calendar calendar,
            Caller caller) {
        this.documents = documents;
        this.conventions = conventions;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @Consumes(PdfFile.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER, Role.CAF_DIRECTOR, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "addConventionDocument",
            summary = "Déposer un fichier de la convention",
            description =
                    "Un PDF de 8 Mio au plus. Le texte et ses annexes sont déposés par l'organisation qui tient le dossier ; un fichier de texte doit être une version enregistrée. Les pièces probantes (`EVIDENCE`) sont déposées par les parties, et lues d'elles seules.")
    @APIResponseSchema(
            value = DocumentView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<DocumentView> add(
            @RestPath UUID id,
            @RestQuery @NotNull @Parameter(description = "Ce que le fichier est à la convention.") DocumentKind kind,
            @RestQuery @NotBlank @Size(max = 200) @Parameter(description = "Son titre.") String title,
            @RestQuery
                    @Pattern(regexp = "^[0-9a-f]{64}$") @Parameter(description = "SHA-256 attendu, en hexadécimal : un fichier abîmé en route est refusé.")
                    @Nullable String sha256,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = PdfFile.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] body) {
        var file = PdfFile.of(body);
        if (sha256 != null && !sha256.equals(file.sha256())) {
            throw DocumentRefused.anotherFile(sha256, file.sha256());
        }
        var convention = conventions.requireFile(id, calendar.today());
        var own = requireMayAdd(kind, convention);
        if (kind == DocumentKind.TEXT && !convention.versions().contains(file.sha256())) {
            throw DocumentRefused.textNotRegistered(file.sha256(), convention.versions());
        }
        var kept = documents.list("conventionId", id);
        if (kept.size() >= MOST) {
            throw DocumentRefused.tooMany(MOST);
        }
        if (kept.stream()
                .anyMatch(known -> known.kind() == kind && known.sha256().equals(file.sha256()))) {
            throw DocumentRefused.known(file.sha256());
        }
        var document = new ConventionDocument(NewId.next(), id, kind, title, file, own, calendar.now());
        documents.keep(document, file);
        var view = DocumentView.of(document);
        audit.append(id, new DocumentAdded(view));
        return RestResponse.ResponseBuilder.<DocumentView>created(
                        UriBuilder.fromPath(view.href()).build())
                .entity(view)
                .build();
    }

    /** For the trail of the convention. */
    record DocumentAdded(DocumentView document) {}

    private String requireMayAdd(DocumentKind kind, ConventionFile convention) {
        if (kind.isKeptByKeeper()) {
            caller.requireOrganisation(convention.keeperSiren());
            return convention.keeperSiren();
        }
        convention.requireParty(caller.requireOrganisation());
        return caller.requireOrganisation();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listConventionDocuments",
            summary = "Lister les fichiers d'une convention",
            description = "Les pièces probantes ne sont montrées qu'aux parties.")
    public Page<DocumentView> list(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var mine = isParty(conventions.requireFile(id, calendar.today()));
        return page.page(documents.page(id, mine, page), ConventionDocument::id, DocumentView::of);
    }

    @GET
    @Path("{documentId}")
    @Produces(PdfFile.MEDIA_TYPE)
    @PermitAll
    @Operation(
            operationId = "getConventionDocument",
            summary = "Lire un fichier",
            description =
                    "Les parties lisent tout ; le public, le texte et les annexes d'une convention conclue. Un fichier ne change jamais.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content =
                    @Content(
                            mediaType = PdfFile.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> get(@RestPath UUID id, @RestPath UUID documentId) {
        var convention = conventions.requireFile(id, calendar.today());
        var kept = documents.require(id, documentId);
        var published = convention.signedOn().isPresent() && kept.document().kind() != DocumentKind.EVIDENCE;
        if (!published && !isParty(convention)) {
            throw new NotFound("document", documentId);
        }
        return RestResponse.ResponseBuilder.ok(kept.bytes(), PdfFile.MEDIA_TYPE)
                .header(HttpHeaders.ETAG, '"' + kept.document().sha256() + '"')
                .header(HttpHeaders.VARY, "Authorization")
                // It is somebody else's file: the browser saves it, and runs nothing of it here.
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kept.document().sha256() + ".pdf\"")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .build();
    }

    private boolean isParty(ConventionFile convention) {
        return caller.organisation()
                .filter(own -> convention.partySirens().contains(own))
                .isPresent();
    }
}
