package fr.ctg.ctg.chain;

import static fr.ctg.ctg.chain.ChainLink.Verdict.CONTESTED;
import static fr.ctg.ctg.chain.ChainLink.Verdict.DECLARED;
import static fr.ctg.ctg.chain.ChainLink.Verdict.MISSING;
import static fr.ctg.ctg.chain.ChainLink.Verdict.PROVED;

import fr.ctg.ctg.chain.ChainLink.AppliedRule;
import fr.ctg.ctg.convention.ActChange;
import fr.ctg.ctg.convention.ActForce;
import fr.ctg.ctg.convention.ApprovedDeliberation;
import fr.ctg.ctg.convention.AuthorisingAct;
import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.ctg.convention.ExecutoryDeliberation;
import fr.ctg.ctg.convention.Irregularity;
import fr.ctg.ctg.convention.Party;
import fr.ctg.ctg.convention.PartyRole;
import fr.ctg.ctg.convention.PartyStanding;
import fr.ctg.ctg.convention.Signature;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One party's links, from its convocation to its signature. */
final class PartyProof {
    private static final String EFFECT_OF_ACTS = "CGCT art. L2131-1";
    private static final String NO_SIGNATURE_BEFORE_EFFECT = "CE, 20 janvier 1989, Ville de Millau, n° 70686";

    private final Texts texts;
    private final List<ChainLink> links = new ArrayList<>();

    private PartyProof(Texts texts) {
        this.texts = texts;
    }

    static LegalChain.PartyChain of(Party party, ConventionFile file, Texts texts) {
        var proof = new PartyProof(texts);
        if (party.role() == PartyRole.PARTICIPANT) {
            return new LegalChain.PartyChain(
                    party.siren(), party.name(), party.kind(), file.standing(party), List.of());
        }
        var act = file.actOf(party);
        act.ifPresentOrElse(known -> proof.decided(known, file.day()), () -> proof.undecided(party));
        proof.mandate(party, file);
        proof.signature(party, file);
        proof.regularisation(party);
        return new LegalChain.PartyChain(party.siren(), party.name(), party.kind(), file.standing(party), proof.links);
    }

    private void undecided(Party party) {
        links.add(link("decision", "act-of-own-organ")
                .facts(Facts.of("party", party.name()))
                .citing(NO_SIGNATURE_BEFORE_EFFECT)
                .complete(MISSING));
    }

    private void decided(AuthorisingAct act, LocalDate day) {
        if (act.forceOn(day) == ActForce.REJECTED) {
            refused(act);
            return;
        }
        act.approval().ifPresentOrElse(approval -> deliberated(approval, act, day), () -> declared(act));
        act.lastChange(day).ifPresent(change -> changed(change, act, day));
    }

    private void refused(AuthorisingAct act) {
        links.add(link("vote", "majority-of-votes-cast")
                .on(act.adoptedOn())
                .facts(Facts.of("number", act.officialNumber()))
                .citing("CGCT art. L2121-20")
                .at(address(act))
                .complete(MISSING, "rejected"));
    }

    /** What the judge or the council did to the act since. */
    private void changed(ActChange change, AuthorisingAct act, LocalDate day) {
        links.add(link("what-became-of-it", "later-decisions-on-the-act")
                .on(change.on())
                .facts(Facts.of("number", act.officialNumber())
                        .and("on", change.on())
                        .and("reference", change.reference() == null ? "" : change.reference()))
                .citing(change.legalBasis())
                .at(act.kind() == AuthorisingAct.Kind.DELIBERATION ? address(act) : null)
                .demonstration(act.demonstration())
                .complete(
                        act.forceOn(day).contestsSignatures() ? CONTESTED : PROVED,
                        change.kind().name().toLowerCase(Locale.ROOT)));
    }

    /** A body outside this suite: what it declares is told as declared, with its own decision as the source. */
    private void declared(AuthorisingAct act) {
        var source = act.organ() + ", " + act.officialNumber();
        links.add(link("decision", "act-of-own-organ")
                .on(act.adoptedOn())
                .facts(Facts.of("organ", act.organ()).and("number", act.officialNumber()))
                .citing(source)
                .demonstration(act.demonstration())
                .complete(DECLARED));
        act.executoryOn()
                .ifPresent(day -> links.add(link("executory", "declared-effect")
                        .on(day)
                        .facts(Facts.of("executoryOn", day))
                        .citing(source)
                        .demonstration(act.demonstration())
                        .complete(DECLARED)));
    }

    private void deliberated(ApprovedDeliberation approval, AuthorisingAct act, LocalDate day) {
        links.add(convocation(approval));
        links.add(quorum(approval));
        links.add(proxies(approval));
        links.add(vote(approval));
        links.add(act.effect()
                .filter(effect -> !effect.executoryOn().isAfter(day))
                .map(effect -> executory(effect, act))
                .orElseGet(() -> link("executory", "later-of-publication-and-transmission")
                        .facts(Facts.of("number", act.officialNumber()))
                        .citing(EFFECT_OF_ACTS)
                        .at(address(act))
                        .demonstration(act.demonstration())
                        .complete(MISSING)));
    }

    private ChainLink convocation(ApprovedDeliberation approval) {
        var convocation = approval.sitting().convocation();
        return new LinkDraft(texts, "convocation", AppliedRule.of(convocation.rule()))
                .on(convocation.sentOn())
                .facts(Facts.of("sentOn", convocation.sentOn())
                        .and("heldOn", approval.sitting().heldOn())
                        .and("clearDays", convocation.clearDays())
                        .and("requiredClearDays", convocation.requiredClearDays()))
                .citing(convocation.rule().legalBasis())
                .at(sittingAddress(approval))
                .demonstration(approval.demonstration())
                .provedIf(convocation.delayRespected());
    }

    private ChainLink quorum(ApprovedDeliberation approval) {
        var quorum = approval.vote().quorum();
        return new LinkDraft(texts, "quorum", AppliedRule.of(quorum.rule()))
                .on(approval.sitting().heldOn())
                .facts(Facts.of("present", quorum.counted().size())
                        .and("required", quorum.required())
                        .and("membersInOffice", quorum.membersInOffice())
                        .and(
                                "counted",
                                quorum.counted().stream()
                                        .map(ApprovedDeliberation.Quorum.Counted::name)
                                        .toList()))
                .citing(quorum.rule().legalBasis())
                .at(sittingAddress(approval))
                .demonstration(approval.demonstration())
                .provedIf(quorum.reached());
    }

    private ChainLink proxies(ApprovedDeliberation approval) {
        var proxies = approval.sitting().proxies();
        var rule = proxies.rule();
        var applied = new AppliedRule(
                rule.id(), rule.version(), rule.period().from(), rule.period().to());
        return new LinkDraft(texts, "proxies", applied)
                .on(approval.sitting().heldOn())
                .facts(Facts.of("count", proxies.count())
                        .and("mostPerHolder", proxies.mostPerHolder())
                        .and("perHolder", rule.perHolder()))
                .citing(rule.legalBasis())
                .at(sittingAddress(approval))
                .demonstration(approval.demonstration())
                .provedIf(proxies.mostPerHolder() <= rule.perHolder());
    }

    private ChainLink vote(ApprovedDeliberation approval) {
        var vote = approval.vote();
        var facts = Facts.of("number", approval.officialNumber())
                .and("tally", vote.tally())
                .and("unanimous", vote.unanimous())
                .and("voters", vote.present() + vote.byProxy());
        if (vote.votesFor() != null && vote.votesAgainst() != null && vote.abstentions() != null) {
            facts = facts.and("votesFor", vote.votesFor())
                    .and("votesAgainst", vote.votesAgainst())
                    .and("abstentions", vote.abstentions());
        }
        return link("vote", "majority-of-votes-cast")
                .on(approval.adoptedOn())
                .facts(facts)
                .citing(vote.legalBasis())
                .at("/v1/deliberations/" + approval.deliberationId())
                .demonstration(approval.demonstration())
                .complete(PROVED, vote.tally().equals("UNSTATED") ? "unstated" : "stated");
    }

    private ChainLink executory(ExecutoryDeliberation effect, AuthorisingAct act) {
        return link("executory", "later-of-publication-and-transmission")
                .on(effect.executoryOn())
                .facts(Facts.of("publishedOn", effect.publishedOn())
                        .and("transmittedOn", effect.transmittedOn())
                        .and("authority", effect.authority())
                        .and("executoryOn", effect.executoryOn()))
                .citing(effect.legalBasis())
                .at(address(act))
                .demonstration(act.demonstration())
                .complete(PROVED);
    }

    private void mandate(Party party, ConventionFile file) {
        var draft =
                link("mandate", "executory-act-of-own-organ-naming-the-text").citing(NO_SIGNATURE_BEFORE_EFFECT);
        var act = file.actOf(party);
        var verdict =
                switch (file.standing(party)) {
                    case TO_DELIBERATE, REFUSED, APPROVED, PARTICIPATES -> MISSING;
                    case AUTHORISED, SIGNED -> PROVED;
                    case CONTESTED -> CONTESTED;
                };
        if (act.isEmpty() || verdict == MISSING) {
            links.add(draft.complete(MISSING));
            return;
        }
        var mandate = act.get();
        links.add(draft.on(mandate.executoryOn().orElse(null))
                .facts(Facts.of("organ", mandate.organ())
                        .and("number", mandate.officialNumber())
                        .and("textSha256", mandate.textSha256()))
                .at(mandate.kind() == AuthorisingAct.Kind.DELIBERATION ? address(mandate) : null)
                .demonstration(mandate.demonstration() || namesADemonstrationText(mandate))
                .complete(verdict));
    }

    private static boolean namesADemonstrationText(AuthorisingAct act) {
        return act.approval()
                .map(ApprovedDeliberation::mandate)
                .map(ApprovedDeliberation.Mandate::demonstration)
                .orElse(false);
    }

    private void signature(Party party, ConventionFile file) {
        var draft = link("signature", "signed-on-the-mandated-text")
                .citing(NO_SIGNATURE_BEFORE_EFFECT)
                .at("/v1/conventions/" + file.convention().id());
        var contested = file.standing(party) == PartyStanding.CONTESTED;
        links.add(party.signatureOn(file.day())
                .map(signature -> draft.on(signature.signedOn())
                        .facts(signed(signature))
                        .demonstration(signature.demonstration())
                        .complete(contested ? CONTESTED : PROVED))
                .orElseGet(() -> draft.facts(Facts.of("party", party.name())).complete(MISSING)));
    }

    /** A signature that counts, with something still to be proved about it. */
    private void regularisation(Party party) {
        if (party.irregularities().isEmpty()) {
            return;
        }
        var open = party.irregularities().stream().filter(Irregularity::isOpen).toList();
        links.add(link("regularisation", "every-irregularity-is-cured")
                .facts(Facts.of(
                                "codes",
                                party.irregularities().stream()
                                        .map(Irregularity::code)
                                        .toList())
                        .and("open", open.stream().map(Irregularity::code).toList()))
                .citing(party.irregularities().stream()
                        .flatMap(irregularity -> irregularity.legalBasis().stream())
                        .distinct()
                        .toList())
                .provedIf(open.isEmpty()));
    }

    private static Facts signed(Signature signature) {
        return Facts.of("signedOn", signature.signedOn())
                .and("level", signature.level())
                .and(
                        "signers",
                        signature.signers().stream()
                                .map(signer -> signer.name() + ", " + signer.capacity())
                                .toList())
                .and("textSha256", signature.textSha256());
    }

    private LinkDraft link(String code, String rule) {
        return new LinkDraft(texts, code, AppliedRule.undated(rule));
    }

    private static String sittingAddress(ApprovedDeliberation approval) {
        return "/v1/sittings/" + approval.sitting().id();
    }

    private static String address(AuthorisingAct act) {
        return "/v1/deliberations/" + act.id();
    }
}
