package fr.ctg.ctg.chain;

import static fr.ctg.ctg.chain.ChainLink.Verdict.DECLARED;
import static fr.ctg.ctg.chain.ChainLink.Verdict.MISSING;
import static fr.ctg.ctg.chain.ChainLink.Verdict.PROVED;

import fr.ctg.ctg.chain.ChainLink.AppliedRule;
import fr.ctg.ctg.chain.ChainLink.Verdict;
import fr.ctg.ctg.convention.ApprovedDeliberation;
import fr.ctg.ctg.convention.AuthorisingAct;
import fr.ctg.ctg.convention.ConventionFile;
import fr.ctg.ctg.convention.Party;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One party's links, from its quorum to its signature. */
final class PartyProof {
    private static final String EFFECT = "CGCT art. L2131-1";
    private static final String MANDATE = "CE, 20 janvier 1989, Ville de Millau, n° 70686";

    private final Texts texts;
    private final List<ChainLink> links = new ArrayList<>();

    private PartyProof(Texts texts) {
        this.texts = texts;
    }

    static LegalChain.PartyChain of(Party party, ConventionFile file, Texts texts) {
        var proof = new PartyProof(texts);
        var act = file.actOf(party);
        act.ifPresentOrElse(proof::decided, () -> proof.undecided(party));
        proof.mandate(act.orElse(null));
        proof.signature(party, file);
        var demonstration = act.map(AuthorisingAct::demonstration).orElse(false)
                || party.signature().map(signature -> signature.demonstration()).orElse(false);
        return new LegalChain.PartyChain(
                party.siren(), party.name(), party.kind(), file.standing(party), demonstration, proof.links);
    }

    private void undecided(Party party) {
        add("decision", MISSING, null, null, Facts.of("party", party.name()), List.of(MANDATE), null);
    }

    private void decided(AuthorisingAct act) {
        act.approval().ifPresentOrElse(approval -> deliberated(approval, act), () -> declared(act));
    }

    private void declared(AuthorisingAct act) {
        add(
                "decision",
                DECLARED,
                act.adoptedOn(),
                null,
                Facts.of("organ", act.organ()).and("number", act.officialNumber()),
                List.of(),
                null);
        add(
                "executory",
                DECLARED,
                act.executoryOn().orElse(null),
                null,
                Facts.of("executoryOn", act.executoryOn().map(Object::toString).orElse("-")),
                List.of(),
                null);
    }

    private void deliberated(ApprovedDeliberation act, AuthorisingAct mandate) {
        var sitting = act.sitting();
        var sittingHref = "/v1/sittings/" + sitting.id();
        var actHref = "/v1/deliberations/" + act.deliberationId();
        var convocation = sitting.convocation();
        add(
                "convocation",
                convocation.delayRespected() ? PROVED : MISSING,
                convocation.sentOn(),
                rule(convocation.rule()),
                Facts.of("sentOn", convocation.sentOn())
                        .and("heldOn", sitting.heldOn())
                        .and("clearDays", convocation.clearDays())
                        .and("requiredClearDays", convocation.requiredClearDays()),
                convocation.rule().legalBasis(),
                sittingHref);
        var quorum = act.vote().quorum();
        add(
                "quorum",
                quorum.reached() ? PROVED : MISSING,
                sitting.heldOn(),
                rule(quorum.rule()),
                Facts.of("present", quorum.counted().size())
                        .and("required", quorum.required())
                        .and("membersInOffice", quorum.membersInOffice())
                        .and(
                                "counted",
                                quorum.counted().stream()
                                        .map(ApprovedDeliberation.Quorum.Counted::name)
                                        .toList()),
                quorum.rule().legalBasis(),
                sittingHref);
        var proxies = sitting.proxies();
        add(
                "proxies",
                proxies.mostPerHolder() <= proxies.rule().perHolder() ? PROVED : MISSING,
                sitting.heldOn(),
                new AppliedRule(
                        proxies.rule().id(),
                        proxies.rule().version(),
                        proxies.rule().period().from(),
                        proxies.rule().period().to()),
                Facts.of("count", proxies.count())
                        .and("mostPerHolder", proxies.mostPerHolder())
                        .and("perHolder", proxies.rule().perHolder()),
                proxies.rule().legalBasis(),
                sittingHref);
        vote(act, actHref);
        executory(mandate, actHref);
    }

    private void vote(ApprovedDeliberation act, String href) {
        var vote = act.vote();
        var facts = Facts.of("number", act.officialNumber())
                .and("tally", vote.tally())
                .and("unanimous", vote.unanimous())
                .and("voters", vote.present() + vote.byProxy());
        if (vote.votesFor() != null && vote.votesAgainst() != null && vote.abstentions() != null) {
            facts = facts.and("votesFor", vote.votesFor())
                    .and("votesAgainst", vote.votesAgainst())
                    .and("abstentions", vote.abstentions());
        }
        add("vote", PROVED, act.adoptedOn(), null, facts, vote.legalBasis(), href);
    }

    private void executory(AuthorisingAct act, String href) {
        act.effect()
                .ifPresentOrElse(
                        effect -> add(
                                "executory",
                                PROVED,
                                effect.executoryOn(),
                                null,
                                Facts.of("publishedOn", effect.publishedOn())
                                        .and("transmittedOn", effect.transmittedOn())
                                        .and("authority", effect.authority())
                                        .and("executoryOn", effect.executoryOn()),
                                effect.legalBasis(),
                                href),
                        () -> add(
                                "executory",
                                MISSING,
                                null,
                                null,
                                Facts.of("number", act.officialNumber()),
                                List.of(EFFECT),
                                href));
    }

    private void mandate(@Nullable AuthorisingAct act) {
        if (act == null || act.executoryOn().isEmpty()) {
            add("mandate", MISSING, null, null, Facts.none(), List.of(MANDATE), null);
            return;
        }
        add(
                "mandate",
                PROVED,
                act.executoryOn().get(),
                null,
                Facts.of("organ", act.organ())
                        .and("number", act.officialNumber())
                        .and("executoryOn", act.executoryOn().get())
                        .and("textSha256", act.textSha256()),
                List.of(MANDATE),
                act.kind() == AuthorisingAct.Kind.DELIBERATION ? "/v1/deliberations/" + act.id() : null);
    }

    private void signature(Party party, ConventionFile file) {
        var href = "/v1/conventions/" + file.convention().id();
        party.signature()
                .ifPresentOrElse(
                        signature -> add(
                                "signature",
                                PROVED,
                                signature.signedOn(),
                                null,
                                Facts.of("signedOn", signature.signedOn())
                                        .and("level", signature.level())
                                        .and(
                                                "signers",
                                                signature.signers().stream()
                                                        .map(signer -> signer.name() + ", " + signer.capacity())
                                                        .toList())
                                        .and("textSha256", signature.textSha256()),
                                List.of(MANDATE),
                                href),
                        () -> add("signature", MISSING, null, null, Facts.of("party", party.name()), List.of(), href));
    }

    private void add(
            String code,
            Verdict verdict,
            @Nullable LocalDate on,
            @Nullable AppliedRule rule,
            Facts facts,
            List<String> legalBasis,
            @Nullable String href) {
        links.add(link(texts, code, verdict, on, rule, facts, legalBasis, href));
    }

    static ChainLink link(
            Texts texts,
            String code,
            Verdict verdict,
            @Nullable LocalDate on,
            @Nullable AppliedRule rule,
            Facts facts,
            List<String> legalBasis,
            @Nullable String href) {
        var key = "chain." + code + "." + verdict.name().toLowerCase(java.util.Locale.ROOT);
        return new ChainLink(code, verdict, texts.find(key, facts).orElse(code), on, rule, facts, legalBasis, href);
    }

    private static AppliedRule rule(ApprovedDeliberation.Rule rule) {
        return new AppliedRule(
                rule.id(), rule.version(), rule.period().from(), rule.period().to());
    }
}
