package fr.ctg.ctg.chain;

import fr.ctg.ctg.commitment.CommitmentView;
import fr.ctg.ctg.commitment.Commitments;
import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.platform.problem.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Puts the chain of a convention together. */
@ApplicationScoped
class LegalChains {
    private final ActivatedPlans plans;
    private final ClosedEvaluations evaluations;
    private final Commitments commitments;

    LegalChains(ActivatedPlans plans, ClosedEvaluations evaluations, Commitments commitments) {
        this.plans = plans;
        this.evaluations = evaluations;
        this.commitments = commitments;
    }

    LegalChain of(ConventionFile file, Texts texts) {
        var day = file.day();
        var reference = file.convention().reference();
        var parties = file.parties().stream()
                .map(party -> PartyProof.of(party, file, texts))
                .toList();
        var own = ConventionProof.of(
                file,
                plans.under(file.planReference()).filter(plan -> plan.activatedBy(day)),
                evaluations.under(file.planReference(), day),
                texts);
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
                commitments.under(reference, file.sirensEver()).stream()
                        .map(commitment -> CommitmentView.of(commitment, day))
                        .toList());
    }
}
