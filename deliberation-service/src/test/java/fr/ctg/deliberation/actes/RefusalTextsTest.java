package fr.ctg.deliberation.actes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.actes.UnreadableReply.Problem;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.problem.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsTest {
    private static final ActesIdentifier MAUSSANE = ActesIdentifier.parse(GivenAct.IDENTIFIER);

    private static final List<Refusal> REFUSALS = List.of(
            ActesRefused.noNumber("x"),
            ActesRefused.number("x"),
            ActesRefused.identifier("x"),
            ActesRefused.department("x"),
            ActesRefused.prefecture("x"),
            ActesRefused.returnAddress("x"),
            ActesRefused.noReturnAddress(),
            ActesRefused.subject(501),
            ActesRefused.fileType("x"),
            ActesRefused.emptyFile("x"),
            ActesRefused.tooLarge(1),
            ActesRefused.replacesItself(MAUSSANE),
            ActesRefused.otherAct(MAUSSANE, MAUSSANE),
            ActesRefused.receivedBeforeDecided(MAUSSANE, GivenAct.DECIDED),
            UnreadableReply.at(1, 1, "x", Problem.MISSING),
            UnreadableReply.tooLarge(1),
            UnreadableReply.notOfUse("x"));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void tellsEveryRefusalWithAllItsFacts(String language) {
        var texts = Texts.preferredBy(List.of(Locale.forLanguageTag(language)));
        for (var refusal : REFUSALS) {
            assertTrue(texts.find(refusal.code() + ".title", Facts.none()).isPresent(), refusal.code());
            var detail = texts.find(refusal.code() + ".detail", refusal.facts()).orElseThrow();
            assertFalse(detail.contains("{"), detail);
            texts.find(refusal.code() + ".remedy", refusal.facts())
                    .ifPresent(remedy -> assertFalse(remedy.contains("{"), remedy));
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void tellsEveryProblemOfAReply(Problem problem) {
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var word = Texts.preferredBy(List.of(locale)).find("word." + problem, Facts.none());
            assertTrue(word.isPresent(), locale::toString);
        }
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        var refusal = UnreadableReply.tooLarge(1);
        assertNotEquals(
                Texts.preferredBy(List.of(Locale.FRENCH)).find(refusal.code() + ".title", refusal.facts()),
                Texts.preferredBy(List.of(Locale.ENGLISH)).find(refusal.code() + ".title", refusal.facts()));
    }
}
