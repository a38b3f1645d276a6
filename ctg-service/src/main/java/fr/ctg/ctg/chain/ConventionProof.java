package fr.ctg.ctg.chain;

import static fr.ctg.ctg.chain.ChainLink.Verdict.MISSING;
import static fr.ctg.ctg.chain.ChainLink.Verdict.PROVED;

import fr.ctg.ctg.chain.ChainLink.AppliedRule;
import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.ctg.convention.ConventionStatus;
import fr.ctg.ctg.convention.Party;
import fr.ctg.ctg.convention.PartyRole;
import fr.ctg.ctg.convention.PartyStanding;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The convention's own links: everybody signed, in force, a plan at work, and what the committee said of it. */
final class ConventionProof {
    private static final String CTG = "Circulaire Cnaf n° 2020-01 du 16 janvier 2020";

    private ConventionProof() {}

    /** An evaluation is awaited at no fixed day: before there is one, none is missing. */
    static List<ChainLink> of(
            ConventionFile file, Optional<ActivatedPlan> plan, Optional<ClosedEvaluation> evaluation, Texts texts) {
        return Stream.concat(
                        Stream.of(signed(file, texts), inForce(file, texts), plan(file, plan, texts)),
                        evaluation.map(closed -> evaluated(closed.closing(), texts)).stream())
                .toList();
    }

    private static ChainLink signed(ConventionFile file, Texts texts) {
        var parties = file.parties().stream()
                .filter(party -> party.role() == PartyRole.SIGNATORY)
                .toList();
        var waiting = parties.stream()
                .filter(party -> file.standing(party) != PartyStanding.SIGNED)
                .map(Party::name)
                .toList();
        return new LinkDraft(texts, "convention-signed", AppliedRule.undated("every-required-party"))
                .on(file.signedOn().orElse(null))
                .facts(Facts.of("parties", parties.size())
                        .and("signed", parties.size() - waiting.size())
                        .and("waiting", waiting)
                        .and("textSha256", file.convention().textSha256()))
                .citing(CTG)
                .at(address(file))
                .demonstration(file.anySignatureOfDemonstration())
                .complete(
                        file.signedOn().isEmpty()
                                ? ChainLink.Verdict.MISSING
                                : file.status() == ConventionStatus.WEAKENED ? ChainLink.Verdict.CONTESTED : PROVED);
    }

    private static ChainLink inForce(ConventionFile file, Texts texts) {
        var inForce = file.status() == ConventionStatus.IN_FORCE;
        return new LinkDraft(texts, "in-force", AppliedRule.undated("signed-and-within-its-period"))
                .on(inForce ? file.inForceFrom() : null)
                .facts(Facts.of("startsOn", file.convention().startsOn())
                        .and("endsOn", file.endsOn())
                        .and("asOf", file.day()))
                .citing(CTG)
                .at(address(file))
                .demonstration(file.anySignatureOfDemonstration())
                .provedIf(inForce);
    }

    private static ChainLink plan(ConventionFile file, Optional<ActivatedPlan> plan, Texts texts) {
        var draft = new LinkDraft(texts, "plan-active", AppliedRule.undated("adopted-under-a-signed-convention"))
                .citing(CTG);
        return plan.map(ActivatedPlan::activation)
                .map(active -> draft.on(active.activatedOn())
                        .facts(Facts.of("stakes", active.counts().stakes())
                                .and("axes", active.counts().axes())
                                .and("objectives", active.counts().objectives())
                                .and("sheets", active.counts().sheets())
                                .and("indicators", active.counts().indicators())
                                .and("adoptedBy", active.adoptedBy()))
                        .at("/v1/plans/" + active.planId())
                        .demonstration(active.demonstration())
                        .complete(PROVED))
                .orElseGet(() -> draft.facts(
                                Facts.of("reference", file.convention().reference()))
                        .complete(MISSING));
    }

    private static ChainLink evaluated(ClosedEvaluation.EvaluationClosed evaluation, Texts texts) {
        return new LinkDraft(texts, "plan-evaluated", AppliedRule.undated("signed-off-by-the-steering-committee"))
                .on(evaluation.signedOffOn())
                .facts(Facts.of("kind", evaluation.kind())
                        .and("verdict", evaluation.verdict())
                        .and("body", evaluation.signedOffBy())
                        .and("on", evaluation.signedOffOn())
                        .and("title", evaluation.title())
                        .and("firstDay", evaluation.firstDay())
                        .and("lastDay", evaluation.lastDay())
                        .and("reportSha256", evaluation.reportSha256()))
                .citing(CTG)
                .at("/v1/evaluation-campaigns/" + evaluation.campaignId())
                .demonstration(evaluation.demonstration())
                .complete(PROVED, evaluation.verdict().equals("APPROVED") ? "approved" : "reserved");
    }

    private static String address(ConventionFile file) {
        return "/v1/conventions/" + file.convention().id();
    }
}
