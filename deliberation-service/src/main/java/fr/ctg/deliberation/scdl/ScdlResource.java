package fr.ctg.deliberation.scdl;

import fr.ctg.deliberation.Role;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.deliberation.Deliberation;
import fr.ctg.deliberation.deliberation.DeliberationStatus;
import fr.ctg.deliberation.deliberation.Deliberations;
import fr.ctg.deliberation.deliberation.RecordedFacts;
import fr.ctg.deliberation.matter.Matter;
import fr.ctg.deliberation.matter.Matters;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.identity.Siren;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/scdl-deliberations")
@Tag(name = "Open data")
@RunOnVirtualThread
@Idempotent
public class ScdlResource {
    private static final String CSV = "text/csv";
    private static final int CHUNK = 200;

    /** Voted and standing: what a commune publishes. */
    private static final Set<DeliberationStatus> PUBLISHED =
            Set.of(DeliberationStatus.ADOPTED, DeliberationStatus.EXECUTORY, DeliberationStatus.RECORDED);

    private final Deliberations deliberations;
    private final Councils councils;
    private final Map<String, String> matters;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;

    ScdlResource(
            Deliberations deliberations,
            Councils councils,
            Matters matters,
            AuditTrail audit,
            Calendar calendar,
            Caller caller) {
        this.deliberations = deliberations;
        this.councils = councils;
        this.matters = matters.all().stream().collect(Collectors.toMap(Matter::code, Matter::openDataName));
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces(CSV)
    @Operation(
            operationId = "exportScdlDeliberations",
            summary = "Exporter les délibérations d'une commune (SCDL 2.1.5)",
            description =
                    "Actes adoptés et dotés d'un code matière, du plus ancien au plus récent. Les cinq colonnes de vote sont toutes données, ou toutes vides quand l'acte ne dit pas les chiffres. Le SIRET de la mairie doit être connu.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, en UTF-8, séparé par des virgules.",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public RestResponse<byte[]> export(
            @RestQuery @NotNull @Siren String siren,
            @RestQuery @Nullable LocalDate heldFrom,
            @RestQuery @Nullable LocalDate heldTo)
            throws IOException {
        var council = councils.of(siren).stream().findFirst().orElseThrow(() -> ImportRefused.noCouncil(siren));
        var siret = council.siret().orElseThrow(() -> ImportRefused.noSiret(council.name()));
        var file = new ByteArrayOutputStream();
        new ScdlWriter(matters).write(rows(council, siret, heldFrom, heldTo), file);
        return RestResponse.ResponseBuilder.ok(file.toByteArray(), MediaType.valueOf(CSV + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deliberations-" + siren + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Read a few at a time: a large commune's register is not held in memory as acts. */
    private Stream<ScdlRow> rows(
            Council council, String siret, @Nullable LocalDate heldFrom, @Nullable LocalDate heldTo) {
        var rows = new ArrayList<ScdlRow>();
        Deliberation last = null;
        List<Deliberation> chunk;
        do {
            chunk = deliberations.decided(council.siren(), heldFrom, heldTo, last, CHUNK);
            for (var act : chunk) {
                if (PUBLISHED.contains(act.status())
                        && act.matterCode().filter(matters::containsKey).isPresent()) {
                    rows.add(row(act, council, siret));
                }
                last = act;
            }
            deliberations.getEntityManager().clear();
        } while (chunk.size() == CHUNK);
        return rows.stream();
    }

    private ScdlRow row(Deliberation act, Council council, String siret) {
        var facts = act.recorded().orElseGet(() -> facts(act));
        var code = act.matterCode().orElseThrow();
        return new ScdlRow(
                "Commune de " + council.name(),
                siret,
                act.officialNumber().orElseThrow(),
                act.heldOn().orElseThrow(),
                code,
                Objects.requireNonNull(matters.get(code)),
                act.publicSubject(),
                facts.budgetYears(),
                facts.budgetName(),
                facts.prefecture(),
                facts.receivedOn(),
                facts.membersEntitled(),
                facts.voters(),
                facts.votesFor(),
                facts.votesAgainst(),
                facts.abstentions(),
                facts.url());
    }

    /** Who took no part is not among the voters of the schema; where the act gives no figures, all five stay empty. */
    private static RecordedFacts facts(Deliberation act) {
        var vote = act.vote().orElseThrow();
        var receivedOn = act.transmission()
                .map(transmission -> transmission.receivedOn())
                .orElse(null);
        var url = act.publication().map(publication -> publication.url()).orElse(null);
        var inFavour = vote.votesFor();
        var against = vote.votesAgainst();
        var abstentions = vote.abstentions();
        if (inFavour == null || against == null || abstentions == null) {
            return new RecordedFacts(null, null, null, receivedOn, null, null, null, null, null, url);
        }
        return new RecordedFacts(
                null,
                null,
                null,
                receivedOn,
                vote.quorum().membersInOffice(),
                inFavour + against + abstentions,
                inFavour,
                against,
                abstentions,
                url);
    }

    @POST
    @RolesAllowed(Role.CLERK)
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "importScdlDeliberations",
            summary = "Reprendre les délibérations d'un fichier SCDL",
            description =
                    "À blanc par défaut (`dryRun`), avec les erreurs par ligne et colonne. Sinon tout le fichier est repris à l'état `RECORDED`, ou rien ; un acte déjà repris est laissé tel quel.")
    public ScdlImport take(
            @RestQuery @DefaultValue("true") boolean dryRun,
            @RestQuery @NotNull @Siren String siren,
            @NotNull @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
                    byte[] file,
            @Context HttpHeaders headers) {
        caller.requireOrganisation(siren);
        var known = councils.of(siren);
        if (known.isEmpty()) {
            throw ImportRefused.noCouncil(siren);
        }
        var rows = new ArrayList<ScdlLine.Valid>();
        var report = ScdlReport.of(
                new ScdlReader(matters).read(new ByteArrayInputStream(file)),
                Texts.preferredBy(headers.getAcceptableLanguages()),
                rows::add);
        if (!dryRun && report.errorsFound() > 0) {
            throw ImportRefused.withErrors(report);
        }
        rows.forEach(row -> requireOwn(row, siren));
        var used = numbersUsed(siren, rows);
        var fresh = rows.stream()
                .filter(row -> !used.contains(row.row().officialNumber()))
                .toList();
        if (!dryRun) {
            fresh.forEach(row -> deliberations.persist(act(row.row(), known)));
            audit.append(known.getFirst().id(), new DeliberationsRecorded(siren, fresh.size(), used.size()));
        }
        return new ScdlImport(dryRun, dryRun ? 0 : fresh.size(), used.size(), report);
    }

    private void requireOwn(ScdlLine.Valid line, String siren) {
        if (!line.row().siret().startsWith(siren)) {
            throw ImportRefused.anotherCommune(line.line(), line.row().siret(), siren);
        }
        if (line.row().adoptedOn().isAfter(calendar.today())) {
            throw ImportRefused.inTheFuture(line.line(), line.row().adoptedOn());
        }
    }

    /** Numbers taken over before; one that this suite itself follows must not be told twice. */
    private Set<String> numbersUsed(String siren, List<ScdlLine.Valid> rows) {
        var used = deliberations.numbersUsed(
                siren, rows.stream().map(row -> row.row().officialNumber()).toList());
        var followed = used.entrySet().stream()
                .filter(number -> !number.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!followed.isEmpty()) {
            throw ImportRefused.numbersFollowedHere(followed);
        }
        return used.keySet();
    }

    private static Deliberation act(ScdlRow row, List<Council> latestFirst) {
        var council = latestFirst.stream()
                .filter(candidate -> !candidate.renewedOn().isAfter(row.adoptedOn()))
                .findFirst()
                .orElse(latestFirst.getLast());
        return Deliberation.recorded(
                NewId.next(),
                council,
                row.officialNumber(),
                row.adoptedOn(),
                row.matterCode(),
                row.subject(),
                new RecordedFacts(
                        row.budgetYears(),
                        row.budgetName(),
                        row.prefecture(),
                        row.receivedOn(),
                        row.membersEntitled(),
                        row.voters(),
                        row.votesFor(),
                        row.votesAgainst(),
                        row.abstentions(),
                        row.url()));
    }

    /** Written to the trail of the commune's council. */
    record DeliberationsRecorded(String siren, int imported, int alreadyKnown) {}
}
