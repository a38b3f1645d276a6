package fr.ctg.deliberation.register.print;

import static fr.ctg.deliberation.register.document.GivenRegister.demonstration;
import static fr.ctg.deliberation.register.document.GivenRegister.executory;
import static fr.ctg.deliberation.register.document.GivenRegister.maussane;
import static fr.ctg.deliberation.register.document.GivenRegister.unanimousUnstated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.ballot.VoteChoice;
import fr.ctg.deliberation.ballot.VotingMethod;
import fr.ctg.deliberation.register.document.Effect;
import fr.ctg.deliberation.register.document.Extract;
import fr.ctg.deliberation.register.document.GivenRegister;
import fr.ctg.deliberation.register.document.RegisterDocument;
import fr.ctg.deliberation.register.document.Vote;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlRegisterTest {
    private final HtmlRegister register = new HtmlRegister();

    static Stream<RegisterDocument> documents() {
        return Stream.of(
                GivenRegister.extract(), GivenRegister.list(), GivenRegister.minutes(), GivenRegister.closingSheet());
    }

    @Test
    void printsTheExtractOfMaussaneInTheOrderOfTheAct() {
        assertEquals("""
                Commune de Maussane-les-Alpilles
                Extrait du registre des délibérations
                Délibération du conseil municipal
                Séance du 29 juillet 2022
                N° 2022/07/29/07
                Objet : CAF - Convention Territoriale Globale de Service aux familles 2022-2025 Territoire Vallée des Baux Alpilles
                Le vingt-neuf juillet deux mille vingt-deux à dix-neuf heures, le conseil municipal de la commune de Maussane-les-Alpilles, convoqué le 13 juillet 2022 conformément à l’article L 2121-17 du code général des collectivités territoriales, s’est réuni en réunion ordinaire à l’Hôtel de Ville, au nombre prescrit par la loi, sous la présidence de Jean-Christophe CARRÉ, maire.
                Composition du conseil
                Membres en exercice
                Présents
                Pouvoirs
                Votants
                19
                10
                8
                18
                Présences
                Présents
                Jean-Christophe CARRÉ, Marc FUSAT, Christine GARCIN-GOURILLON, Henri REYNOUD, Delphine DAVID, Bernadette SAMUEL, Fabienne CITI, Sylvie NARDI, Mathieu BONARD, Marie-Pierre CALLET
                Pouvoirs
                Thierry FABRE et Alexandre WAJS à Jean-Christophe CARRÉ / Patrick LAFFITTE et Dominique STEKELOROM à Marc FUSAT / Emilie GERMAIN et Laurent JUGLARET à Mathieu BONARD / Alain CHAIX et Lucie BABIN à Marie-Pierre CALLET
                Absent excusé
                Fanny ARSAC
                Secrétaire de séance
                Bernadette SAMUEL
                Rapporteur
                Jean-Christophe CARRÉ
                Visas
                Vu la loi n° 2021-1465 du 10 novembre 2021 portant diverses dispositions de vigilance sanitaire,
                Exposé
                La convention réunit dix communes et la Caf ; elle couvre les années 2022 à 2025.
                Le diagnostic, commencé le 6 février 2020, poursuivait quatre buts :
                connaître les besoins prioritaires ;
                choisir les champs d’intervention ;
                consolider l’offre existante ;
                créer des offres nouvelles.
                La Caf cofinance le « pilotage du projet de territoire ». Le plan compte 21 fiches actions.
                Décision
                Après en avoir délibéré, le conseil municipal, ouï l’exposé du rapporteur, à l’unanimité des suffrages exprimés,
                APPROUVE la démarche partenariale de convention territoriale globale avec la Caf des Bouches-du-Rhône.
                AUTORISE Monsieur le Maire à signer la convention annexée et tout document d’exécution.
                PRÉCISE qu’une délibération sur le schéma d’organisation du pilotage suivra d’ici la fin de l’année 2022.
                DONNE tous pouvoirs à Monsieur le Maire pour l’exécution.
                Fait et délibéré à Maussane-les-Alpilles, les jour, mois et an susdits.
                Caractère exécutoire
                Formalités
                Publication
                le 1er août 2022 — site internet de la mairie
                Réception par l’État
                le 1er août 2022 — Sous-préfecture d’Arles
                Délibération exécutoire depuis le 1er août 2022.
                Voies et délais de recours
                Recours pour excès de pouvoir devant le tribunal administratif de Marseille : jusqu’au 3 octobre 2022 inclus.
                Pour extrait certifié conforme
                Secrétaire de séance
                Bernadette SAMUEL
                Le maire
                Jean-Christophe CARRÉ""", String.join("\n", VisibleText.of(register.html(GivenRegister.extract()))));
    }

    @Test
    void listsWhatWasExaminedWithItsOutcome() {
        assertEquals(
                List.of(
                        "Numéro",
                        "Objet",
                        "Décision",
                        "2022/07/29/07",
                        GivenRegister.SUBJECT,
                        "Adoptée à l’unanimité des suffrages exprimés",
                        "2022/07/29/08",
                        "Tarif d’une salle (exemple)",
                        "Rejetée : 7 voix pour, 9 voix contre et 2 abstentions",
                        "—",
                        "Achat d’un véhicule (exemple)",
                        "Ajournée",
                        "Affichée et mise en ligne le 2 août 2022."),
                after("Délibérations examinées par le conseil municipal", GivenRegister.list())
                        .subList(0, 13));
    }

    @Test
    void putsEverythingTheLawAsksForInTheMinutes() {
        var lines = VisibleText.of(register.html(GivenRegister.minutes()));
        assertInOrder(
                lines,
                "Procès-verbal de la séance",
                "Projet de procès-verbal : il sera arrêté au commencement de la séance suivante.",
                "Ada FICTIVE, Basile EXEMPLE, Denis TÉMOIN, Élise ESSAI, Farid SPÉCIMEN",
                "Chloé MODÈLE à Basile EXEMPLE",
                "Élise ESSAI",
                "Présents comptés (5)",
                "atteint",
                "Délégué au comité de pilotage",
                "Gaëlle PROTOTYPE arrive après l’appel du point n° 1, à 19 h 05.",
                "Élise ESSAI quitte la séance après l’appel du point n° 2.",
                "La séance est suspendue après l’appel du point n° 2 ; elle reprend à 19 h 40.",
                "À la demande d’Ada FICTIVE, le conseil décide sans débat de siéger à huis clos après l’appel du point n° 2, par 4 voix sur 6 membres présents ou représentés.",
                "Point 1 — Tarif de la cantine",
                "Délibération n° 2024-01",
                "Le prix du repas passerait de 3 € à 3,20 €.",
                "Basile EXEMPLE juge la hausse trop forte ; Denis TÉMOIN rappelle le coût réel.",
                "Scrutin public demandé par Denis TÉMOIN et Élise ESSAI (2 présents, 2 exigés) : demande satisfaite.",
                "Adoptée, au scrutin public, par 2 voix pour, 2 voix contre et 1 abstention, la voix du président étant prépondérante.",
                "DÉCIDE de fixer le prix du repas à 3,20 €.",
                "Ada FICTIVE, Denis TÉMOIN",
                "Basile EXEMPLE, Chloé MODÈLE (pouvoir à Basile EXEMPLE)",
                "Farid SPÉCIMEN",
                "Adoptée, au scrutin secret, à la majorité absolue des suffrages exprimés, au 1er tour.",
                "Nomination : Chloé MODÈLE.",
                "1er tour de scrutin",
                "Présidence : Basile EXEMPLE, premier adjoint.",
                "Adoptée, au scrutin secret, par 3 voix pour, 1 voix contre et 0 abstention.",
                "Bulletins blancs ou nuls",
                "Se retire (CGCT art. L2131-11, L2121-14) : Farid SPÉCIMEN.",
                "La séance est levée à 20 h 15.");
    }

    @Test
    void namesNobodyInASecretBallot() {
        var html = register.html(extract(GivenRegister.secret()));
        assertFalse(html.contains("Membres</th>"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Vote(
                        VotingMethod.SECRET,
                        true,
                        null,
                        false,
                        false,
                        List.of(new Vote.NamedVote("Ada FICTIVE", VoteChoice.FOR, null)),
                        List.of(),
                        null));
    }

    @Test
    void makesUpNoFigures() {
        assertFalse(register.html(GivenRegister.extract()).contains("Résultat du vote"));
    }

    @Test
    void closesTheSittingWithItsNumbersAndTheTwoSignatures() {
        assertInOrder(
                VisibleText.of(register.html(GivenRegister.closingSheet())),
                "Feuillet clôturant la séance",
                "Article R2121-9 du code général des collectivités territoriales — feuillet n° 42",
                "2022/07/29/07",
                "2022/07/29/08",
                "Présents",
                "Signatures",
                "Bernadette SAMUEL",
                "Jean-Christophe CARRÉ");
    }

    @Test
    void saysThatAnActHasNoEffectYet() {
        var act = GivenRegister.extract(maussane(), "Objet", null, unanimousUnstated(), Effect.none());
        assertInOrder(
                VisibleText.of(register.html(act)),
                "non publiée",
                "non reçue",
                "Délibération non exécutoire à ce jour (2 août 2022).");
    }

    @Test
    void saysThatAProposalWasRejected() {
        var rejected = new Vote(
                VotingMethod.ORDINARY, false, new Vote.Tally(7, 9, 2, 0, 0), false, false, List.of(), List.of(), null);
        assertInOrder(
                VisibleText.of(register.html(extract(rejected))),
                "Après en avoir délibéré, le conseil municipal, ouï l’exposé du rapporteur, par 7 voix pour, 9 voix contre et 2 abstentions,",
                "REJETTE la proposition. Le dispositif soumis au vote était le suivant :",
                "Contre",
                "9");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void saysWhenTheDataIsForDemonstration(RegisterDocument document) {
        assertEquals(document.sitting().demonstration(), register.html(document).contains("DONNÉES DE DÉMONSTRATION"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isAccessibleAndCompleteInItself(RegisterDocument document) {
        var html = register.html(document);
        var page = VisibleText.parsed(html);
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
        assertEquals(1, page.getElementsByTagName("h1").getLength());
        assertFalse(page.getElementsByTagName("title").item(0).getTextContent().isBlank());
        assertEquals(0, page.getElementsByTagName("img").getLength());
        assertEquals(0, page.getElementsByTagName("link").getLength());
        assertEquals(0, page.getElementsByTagName("script").getLength());
        assertFalse(html.contains("url(") || html.contains("@import") || html.contains("://"));
        var tables = page.getElementsByTagName("table");
        for (int table = 0; table < tables.getLength(); table++) {
            var text = tables.item(table).getFirstChild().getNextSibling();
            assertEquals("caption", text.getNodeName());
        }
        var headers = page.getElementsByTagName("th");
        for (int header = 0; header < headers.getLength(); header++) {
            assertTrue(headers.item(header).getAttributes().getNamedItem("scope") != null);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void skipsNoLevelOfTitle(RegisterDocument document) {
        int level = 0;
        for (var title : Pattern.compile("<h(\\d)")
                .matcher(register.html(document))
                .results()
                .toList()) {
            int next = Integer.parseInt(title.group(1));
            assertTrue(next <= level + 1, "h" + next + " after h" + level);
            level = next;
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void givesTheSamePageTwice(RegisterDocument document) {
        assertEquals(register.html(document), new HtmlRegister().html(document));
    }

    @Test
    void printsTheSignsOfHtmlAsText() {
        var hostile = "<script>alert(1)</script> & \"Dupont\" {doc.number} \u0000\u0007\uD800 ]]> <!-- -->";
        var html = register.html(GivenRegister.extract(
                demonstration(), hostile, "- <img src='file:///etc/passwd'/>", unanimousUnstated(), executory()));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Dupont&quot; {doc.number}"));
        assertInOrder(
                VisibleText.of(html),
                "Objet : <script>alert(1)</script> & \"Dupont\" {doc.number} \uFFFD\uFFFD\uFFFD ]]> <!-- -->",
                "<img src='file:///etc/passwd'/>");
    }

    private static Extract extract(Vote vote) {
        return GivenRegister.extract(maussane(), "Objet", null, vote, executory());
    }

    private List<String> after(String line, RegisterDocument document) {
        var lines = VisibleText.of(register.html(document));
        return lines.subList(lines.indexOf(line) + 1, lines.size());
    }

    private static void assertInOrder(List<String> lines, String... expected) {
        int from = 0;
        for (var line : expected) {
            int found = lines.subList(from, lines.size()).indexOf(line);
            assertTrue(found >= 0, () -> "missing or out of order: " + line + "\nin\n" + String.join("\n", lines));
            from += found + 1;
        }
    }
}
