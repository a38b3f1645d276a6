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
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

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
            description = "Chaque maillon dit son verdict, sa règle datée, ses faits, ses textes, et où en lire plus.")
    public LegalChain get(@RestPath UUID id, HttpHeaders headers) {
        var texts = Texts.preferredBy(headers.getAcceptableLanguages());
        var today = calendar.today();
        var file = conventions.requireFile(id);
        var reference = file.convention().reference();
        var parties = file.parties().stream()
                .map(party -> PartyProof.of(party, file, texts))
                .toList();
        var own = ConventionProof.of(file, plans.under(reference), today, texts);
        var complete = Stream.concat(parties.stream().flatMap(party -> party.links().stream()), own.stream())
                .noneMatch(link -> link.verdict() == ChainLink.Verdict.MISSING);
        return new LegalChain(
                file.convention().id(),
                reference,
                file.convention().title(),
                today,
                file.status(today),
                complete,
                parties,
                own,
                commitments.under(reference, file.partySirens()).stream()
                        .map(commitment -> CommitmentView.of(commitment, today))
                        .toList());
    }
}
