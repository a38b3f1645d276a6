package fr.ctg.ctg.chain;

import fr.ctg.ctg.chain.ChainLink.AppliedRule;
import fr.ctg.ctg.chain.ChainLink.Verdict;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A link while its facts are gathered; the verdict completes it and finds its sentence. */
final class LinkDraft {
    private final Texts texts;
    private final String code;
    private final AppliedRule rule;
    private @Nullable LocalDate on;
    private Facts facts = Facts.none();
    private List<String> legalBasis = List.of();
    private @Nullable String href;
    private boolean demonstration;

    LinkDraft(Texts texts, String code, AppliedRule rule) {
        this.texts = texts;
        this.code = code;
        this.rule = rule;
    }

    LinkDraft on(@Nullable LocalDate day) {
        this.on = day;
        return this;
    }

    LinkDraft facts(Facts known) {
        this.facts = known;
        return this;
    }

    LinkDraft citing(List<String> texts) {
        this.legalBasis = texts;
        return this;
    }

    LinkDraft citing(String text) {
        return citing(List.of(text));
    }

    LinkDraft at(@Nullable String address) {
        this.href = address;
        return this;
    }

    LinkDraft demonstration(boolean fictitious) {
        this.demonstration = fictitious;
        return this;
    }

    ChainLink provedIf(boolean holds) {
        return complete(holds ? Verdict.PROVED : Verdict.MISSING);
    }

    ChainLink complete(Verdict verdict) {
        return complete(verdict, verdict.name().toLowerCase(Locale.ROOT));
    }

    /** The same verdict may be told by another sentence. */
    ChainLink complete(Verdict verdict, String sentence) {
        var statement = texts.find("chain." + code + "." + sentence, facts).orElse(code);
        return new ChainLink(code, verdict, statement, on, rule, facts, legalBasis, href, demonstration);
    }
}
