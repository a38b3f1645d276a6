package fr.ctg.ctg.chain;

import static fr.ctg.ctg.chain.ChainLink.Verdict.MISSING;
import static fr.ctg.ctg.chain.ChainLink.Verdict.PROVED;

import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.ctg.convention.ConventionStatus;
import fr.ctg.ctg.convention.PartyStanding;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The convention's own links: everybody signed, in force, and a plan at work. */
final class ConventionProof {
    private ConventionProof() {}

    static List<ChainLink> of(ConventionFile file, Optional<ActivatedPlan> plan, LocalDate today, Texts texts) {
        return List.of(signed(file, texts), inForce(file, today, texts), plan(file, plan, texts));
    }

    private static ChainLink signed(ConventionFile file, Texts texts) {
        var convention = file.convention();
        var parties = file.parties();
        var waiting = parties.stream()
                .filter(party -> file.standing(party) != PartyStanding.SIGNED)
                .map(party -> party.name())
                .toList();
        var facts = Facts.of("parties", parties.size())
                .and("signed", parties.size() - waiting.size())
                .and("waiting", waiting)
                .and("textSha256", convention.textSha256());
        return PartyProof.link(
                texts,
                "convention-signed",
                convention.signedOn().isPresent() ? PROVED : MISSING,
                convention.signedOn().orElse(null),
                null,
                facts,
                List.of(),
                "/v1/conventions/" + convention.id());
    }

    private static ChainLink inForce(ConventionFile file, LocalDate today, Texts texts) {
        var convention = file.convention();
        var inForce = file.status(today) == ConventionStatus.IN_FORCE;
        var facts = Facts.of("startsOn", convention.startsOn())
                .and("endsOn", convention.endsOn())
                .and("asOf", today);
        return PartyProof.link(
                texts,
                "in-force",
                inForce ? PROVED : MISSING,
                inForce ? file.inForceFrom() : null,
                null,
                facts,
                List.of(),
                "/v1/conventions/" + convention.id());
    }

    private static ChainLink plan(ConventionFile file, Optional<ActivatedPlan> plan, Texts texts) {
        return plan.map(ActivatedPlan::activation)
                .map(active -> PartyProof.link(
                        texts,
                        "plan-active",
                        PROVED,
                        active.activatedOn(),
                        null,
                        Facts.of("stakes", active.counts().stakes())
                                .and("axes", active.counts().axes())
                                .and("objectives", active.counts().objectives())
                                .and("sheets", active.counts().sheets())
                                .and("indicators", active.counts().indicators())
                                .and("adoptedBy", active.adoptedBy())
                                .and("demonstration", active.demonstration()),
                        List.of(),
                        "/v1/plans/" + active.planId()))
                .orElseGet(() -> PartyProof.link(
                        texts,
                        "plan-active",
                        MISSING,
                        null,
                        null,
                        Facts.of("reference", file.convention().reference()),
                        List.of(),
                        null));
    }
}
