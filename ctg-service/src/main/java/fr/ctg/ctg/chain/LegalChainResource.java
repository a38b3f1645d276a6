package fr.ctg.ctg.chain;

import fr.ctg.ctg.commitment.CommitmentView;
import fr.ctg.ctg.commitment.Commitments;
import fr.ctg.ctg.convention.Conventions;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/conventions/{id}/legal-chain")
@Tag(name = "Conventions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LegalChainResource {
    private final Conventions conventions;
    private final ActivatedPlans plans;
    private final Commitments commitments;
    private final Calendar calendar;

    LegalChainResource(Conventions conventions, ActivatedPlans plans, Commitments commitments, Calendar calendar) {
        this.conventions = conventions;
        this.plans = plans;
        this.commitments = commitments;
        this.calendar = calendar;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getLegalChain",
            summary = "Lire toute la chaîne, du quorum au plan actif",
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
        var day = asOf == null ? calendar.today() : asOf;
        if (day.isAfter(calendar.today())) {
            throw new DayInTheFuture(day, calendar.today());
        }
        var file = conventions.requireFile(id, day);
        var reference = file.convention().reference();
        var parties = file.parties().stream()
                .map(party -> PartyProof.of(party, file, texts))
                .toList();
        var own = ConventionProof.of(file, plans.under(reference).filter(plan -> plan.activatedBy(day)), texts);
        var complete = Stream.concat(parties.stream().flatMap(party -> party.links().stream()), own.stream())
                .allMatch(ChainLink::holds);
        return new LegalChain(
                file.convention().id(),
                reference,
                file.convention().title(),
                day,
                file.status(),
                complete,
                parties,
                own,
                commitments.under(reference, file.partySirens()).stream()
                        .map(commitment -> CommitmentView.of(commitment, day))
                        .toList());
    }
}
