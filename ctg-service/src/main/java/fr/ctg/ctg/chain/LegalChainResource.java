package fr.ctg.ctg.chain;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.ctg.DayInTheFuture;
import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.ctg.convention.ConventionView;
import fr.ctg.ctg.convention.Conventions;
import fr.ctg.ctg.document.ConventionDocuments;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.web.Calendar;
import io.quarkus.runtime.util.HashUtil;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/conventions/{id}")
@Tag(name = "Conventions")
@RunOnVirtualThread
public class LegalChainResource {
    private static final String ZIP = "application/zip";
    /** Each may hold some of the largest files a few times. */
    private static final int AT_ONCE = 2;

    private final Semaphore packing = new Semaphore(AT_ONCE);

    private final Conventions conventions;
    private final LegalChains chains;
    private final ConventionDocuments documents;
    private final ObjectMapper json;
    private final Calendar calendar;

    LegalChainResource(
            Conventions conventions,
            LegalChains chains,
            ConventionDocuments documents,
            ObjectMapper json,
            Calendar calendar) {
        this.conventions = conventions;
        this.chains = chains;
        this.documents = documents;
        this.json = json;
        this.calendar = calendar;
    }

    @GET
    @Path("legal-chain")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getLegalChain",
            summary = "Lire toute la chaîne, du quorum au plan actif et à son évaluation",
            description =
                    "Chaque maillon dit son verdict, sa règle datée, ses faits, ses textes, et où en lire plus. Un acte suspendu, annulé ou retiré depuis rend les maillons qui en dépendent contestés.")
    public LegalChain get(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description =
                                    "Jour auquel la chaîne est dite, par ce que l'on sait aujourd'hui ; aujourd'hui par défaut.")
                    @Nullable LocalDate asOf,
            HttpHeaders headers) {
        var texts = Texts.preferredBy(headers.getAcceptableLanguages());
        var day = DayInTheFuture.orToday(asOf, calendar.today());
        return chains.of(conventions.requireFile(id, day), texts);
    }

    @GET
    @Path("proof-bundle")
    @Produces(ZIP)
    @PermitAll
    @Operation(
            operationId = "getProofBundle",
            summary = "Lire tout le dossier de preuve, à vérifier sans nous",
            description =
                    "Une archive zip : la chaîne et la convention en JSON canonique, les fichiers du texte signé (une fois la convention conclue ; les trois derniers), l'empreinte de chaque fichier et un vérificateur. Le même état donne les mêmes octets.")
    @APIResponse(
            responseCode = "200",
            description = "L'archive ; `ETag` est son empreinte SHA-256.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> bundle(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "Comme pour la chaîne.") @Nullable LocalDate asOf,
            HttpHeaders headers) {
        var texts = Texts.preferredBy(headers.getAcceptableLanguages());
        var day = DayInTheFuture.orToday(asOf, calendar.today());
        if (!packing.tryAcquire()) {
            throw new BundleBusy();
        }
        try {
            return packed(conventions.requireFile(id, day), texts);
        } finally {
            packing.release();
        }
    }

    private RestResponse<byte[]> packed(ConventionFile file, Texts texts) {
        var bundle = new ProofBundle(json)
                .of(
                        chains.of(file, texts),
                        ConventionView.of(file),
                        file.signedOn().isPresent()
                                ? documents.texts(file.convention().id(), file.sameTexts())
                                : List.of());
        return RestResponse.ResponseBuilder.ok(bundle, ZIP)
                .header(HttpHeaders.ETAG, '"' + HashUtil.sha256(bundle) + '"')
                .header(HttpHeaders.VARY, "Accept-Language")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"preuve-"
                                + file.convention().reference().replaceAll("[^A-Za-z0-9.-]", "-") + "-" + file.day()
                                + ".zip\"")
                .build();
    }
}
