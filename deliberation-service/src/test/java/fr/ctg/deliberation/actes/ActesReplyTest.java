package fr.ctg.deliberation.actes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.actes.ActesReply.ActAnomaly;
import fr.ctg.deliberation.actes.ActesReply.EnvelopeAnomaly;
import fr.ctg.deliberation.actes.ActesReply.Received;
import fr.ctg.deliberation.actes.ActesReply.StateMessage;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.teststack.contract.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActesReplyTest {
    private static final ActesIdentifier MAUSSANE = ActesIdentifier.parse(GivenAct.IDENTIFIER);
    private static final LocalDate RECEIVED = LocalDate.of(2022, 8, 1);

    private static final String RECEIPT = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <actes:ARActe xmlns:actes="http://www.interieur.gouv.fr/ACTES#v1.1-20040216"
                actes:DateReception="2022-08-01" actes:IDActe="013-211300587-20220729-2022_07_29_07-DE">
              <actes:ActeRecu actes:CodeNatureActe="1" actes:Date="2022-07-29" actes:NumeroInterne="2022_07_29_07">
                <actes:CodeMatiere1 actes:CodeMatiere="8"/>
                <actes:CodeMatiere2 actes:CodeMatiere="2"/>
                <actes:Objet>Convention Territoriale Globale, été &#8211; hiver</actes:Objet>
                <actes:ClassificationDateVersion>2018-11-28</actes:ClassificationDateVersion>
                <actes:Document>
                  <actes:NomFichier>99_DE-013-211300587-20220729-2022_07_29_07-DE-1-1_1.pdf</actes:NomFichier>
                </actes:Document>
                <actes:Annexes actes:Nombre="0"/>
              </actes:ActeRecu>
              <actes:ClassificationDateVersionEnCours>2021-03-04</actes:ClassificationDateVersionEnCours>
            </actes:ARActe>
            """;

    private static final String ANOMALY = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <a:AnomalieActe xmlns:a="http://www.interieur.gouv.fr/ACTES#v1.1-20040216">
              <a:Date>2022-08-01</a:Date>
              <a:Nature>002</a:Nature>
              <a:Detail>Classification périmée</a:Detail>
              <a:ActeRecu a:CodeNatureActe="1" a:Date="2022-07-29" a:NumeroInterne="2022_07_29_07">
                <a:Document>
                  <a:NomFichier>99_DE-013-211300587-20220729-2022_07_29_07-DE-1-1_1.pdf</a:NomFichier>
                </a:Document>
              </a:ActeRecu>
              <a:ClassificationDateVersionEnCours>2021-03-04</a:ClassificationDateVersionEnCours>
            </a:AnomalieActe>
            """;

    private static final String ENVELOPE_ANOMALY = """
            <AnomalieEnveloppe xmlns="http://www.interieur.gouv.fr/ACTES#v1.1-20040216">
              <Date>2022-08-01+02:00</Date>
              <Nature>999</Nature>
              <EnveloppeRecue>
                <FormulairesEnvoyes>
                  <Formulaire><NomFichier>013-211300587-20220729-2022_07_29_07-DE-1-1_0.xml</NomFichier></Formulaire>
                </FormulairesEnvoyes>
              </EnveloppeRecue>
            </AnomalieEnveloppe>
            """;

    @Test
    void readsTheReceipt() throws Exception {
        assertEquals(new Received(MAUSSANE, RECEIVED, LocalDate.of(2021, 3, 4)), read(RECEIPT));
    }

    @Test
    void readsAReceiptThatNamesNoClassification() throws Exception {
        assertEquals(
                new Received(MAUSSANE, RECEIVED, null),
                read(RECEIPT.replaceAll("<actes:ClassificationDateVersionEnCours>.*", "")));
    }

    @Test
    void readsAnAnomalyOfTheAct() throws Exception {
        assertEquals(new ActAnomaly(MAUSSANE, RECEIVED, "002", "Classification périmée"), read(ANOMALY));
    }

    @Test
    void readsAnAnomalyThatNamesNoAct() throws Exception {
        var nameless = read(ANOMALY.replaceAll("99_DE-013.*pdf", "acte.pdf"));
        assertNull(nameless.actesId());
        nameless.requireAbout(MAUSSANE);
        assertNull(read(ANOMALY.replace("20220729-2022", "20220231-2022")).actesId(), "a day that never was");
    }

    @Test
    void readsAnAnomalyOfTheEnvelopeWhateverItsNature() throws Exception {
        assertEquals(new EnvelopeAnomaly(MAUSSANE, RECEIVED, "999", null), read(ENVELOPE_ANOMALY));
    }

    @ParameterizedTest
    @CsvSource({
        "CourrierSimple, Document, LETTER, ",
        "DemandePieceComplementaire, DescriptionPieces, PIECES_REQUESTED, texte",
        "LettreObservations, Motif, OBSERVATIONS, texte"
    })
    void readsALetterOfThePrefecture(String element, String child, StateMessage.Kind kind, String reason)
            throws Exception {
        assertEquals(new StateMessage(kind, MAUSSANE, LocalDate.of(2022, 9, 15), reason), read("""
                        <e:%1$s xmlns:e="http://www.interieur.gouv.fr/ACTES#v1.1-20040216"
                            e:IDActe="%3$s" e:DateCourrierPref="2022-09-15"><e:%2$s>texte</e:%2$s></e:%1$s>
                        """.formatted(
                        element, child, GivenAct.IDENTIFIER)));
    }

    @Test
    void readsAReferralToTheCourt() throws Exception {
        assertEquals(
                new StateMessage(
                        StateMessage.Kind.REFERRAL, MAUSSANE, LocalDate.of(2022, 9, 30), "Incompétence < forme"),
                read("""
                        <e:DefereTA xmlns:e="http://www.interieur.gouv.fr/ACTES#v1.1-20040216" e:IDActe="%s">
                        <e:DateDepot>2022-09-30</e:DateDepot>
                        <e:NatureIllegalite><![CDATA[Incompétence < forme]]></e:NatureIllegalite>
                        <e:PiecesJointes/></e:DefereTA>""".formatted(GivenAct.IDENTIFIER)));
    }

    @Test
    void believesTheEncodingOfTheDeclaration() throws Exception {
        for (var charset : List.of(ISO_8859_1, UTF_8, UTF_16, Charset.forName("windows-1252"))) {
            var text = ANOMALY.replace("ISO-8859-1", charset.name());
            var anomaly = (ActAnomaly) ActesReply.read(new ByteArrayInputStream(text.getBytes(charset)));
            assertEquals("Classification périmée", anomaly.detail(), charset.name());
        }
    }

    @Test
    void refusesAReplyForAnotherAct() throws Exception {
        var other = ActesIdentifier.parse("013-211300587-20220729-2022_07_29_08-DE");
        for (var text : List.of(RECEIPT, ANOMALY, ENVELOPE_ANOMALY)) {
            var reply = read(text);
            reply.requireAbout(MAUSSANE);
            var refusal = Refused.refused(() -> reply.requireAbout(other));
            assertEquals("reply-for-another-act", refusal.code());
            assertEquals(
                    "{expected=" + other + ", named=" + MAUSSANE + "}",
                    refusal.facts().toString());
        }
    }

    @Test
    void refusesAReceiptFromBeforeTheAct() throws Exception {
        assertEquals(
                "receipt-before-act",
                refused(RECEIPT.replace("2022-08-01", "2022-07-28")).code());
        assertEquals(
                new Received(MAUSSANE, GivenAct.DECIDED, LocalDate.of(2021, 3, 4)),
                read(RECEIPT.replace("2022-08-01", "2022-07-29")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.interieur.gouv.fr/ACTES#v1.1-20040216, http://www.interieur.gouv.fr/ACTES, ARActe, OTHER_NAMESPACE",
        "http://www.interieur.gouv.fr/ACTES#v1.1-20040216, http://www.interieur.gouv.fr/actes#v1.1-20040216, ARActe, OTHER_NAMESPACE",
        "<actes:ActeRecu, '<x xmlns=\"urn:x\"/><actes:ActeRecu', x, OTHER_NAMESPACE",
        "actes:IDActe=, IDActe=, IDActe, MISSING",
        "actes:DateReception=, DateReception=, DateReception, MISSING",
        "2022-08-01, 2022-02-30, DateReception, NOT_A_DATE",
        "2022-08-01, 01/08/2022, DateReception, NOT_A_DATE",
        "2022-08-01, 2022-W31-1, DateReception, NOT_A_DATE",
        "2021-03-04, '', ClassificationDateVersionEnCours, NOT_A_DATE",
        "'-DE\">', '-ZZ\">', IDActe, NOT_AN_IDENTIFIER",
        "<actes:ActeRecu, '<actes:ClassificationDateVersionEnCours/><actes:ActeRecu', ClassificationDateVersionEnCours, REPEATED",
        "</actes:ARActe>, </actes:ARActe><more/>, XML, NOT_XML",
        "</actes:ARActe>, </actes:ARActe>more, XML, NOT_XML",
        "</actes:ARActe>, '', XML, NOT_XML",
        "Convention Territoriale, Convention & Territoriale, XML, NOT_XML",
        "Convention Territoriale, Convention &nbsp; Territoriale, XML, NOT_XML",
        "ISO-8859-1, KLINGON, XML, NOT_XML"
    })
    void tellsWhatIsWrongAndWhere(String written, String instead, String what, String problem) {
        var refusal = refused(RECEIPT.replace(written, instead));
        assertEquals("unreadable-receipt", refusal.code());
        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        var facts = refusal.facts().values();
        assertEquals(what + " " + problem, facts.get("what") + " " + facts.get("problem"), refusal::getMessage);
        assertTrue(
                (facts.get("line") + " " + facts.get("column")).matches("[1-9][0-9]* [1-9][0-9]*"),
                refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", "0002", "abc", "", "٠٠٢", "-02"})
    void wantsTheNatureInThreeDigits(String nature) {
        var refusal = refused(ANOMALY.replace(">002<", ">" + nature + "<"));
        assertEquals("NOT_A_CODE", refusal.facts().values().get("problem"));
    }

    @Test
    void tellsTheLineInFrench() {
        var refusal = refused(RECEIPT.replace("</actes:Objet>", "</actes:Sujet>"));
        var text = Texts.preferredBy(List.of(Locale.FRENCH))
                .find("unreadable-receipt.detail", refusal.facts())
                .orElseThrow();
        assertTrue(text.matches("Ligne 7, colonne \\d+, XML : ce n'est pas un document XML bien formé\\."), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARAnnulation", "RetourClassification", "Acte", "EnveloppeCLMISILL", "arActe"})
    void refusesAMessageThatSaysNothingOfTheAct(String element) {
        var refusal = refused("<e:%s xmlns:e='http://www.interieur.gouv.fr/ACTES#v1.1-20040216'/>".formatted(element));
        assertEquals("unsupported-reply", refusal.code());
        assertEquals("{element=" + element + "}", refusal.facts().toString());
    }

    @Test
    void doesNotTakeTheMessageWeSendForAReply() {
        assertEquals(
                "unsupported-reply",
                Refused.refused(() -> ActesReply.read(
                                new ByteArrayInputStream(ActesXml.message(GivenAct.about("objet"), List.of("a.pdf")))))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<a",
                "null",
                "{}",
                "%PDF-1.7",
                "\u001f\u008b\b",
                "<?xml version=\"1.0\"?>",
                "<!-- -->"
            })
    void refusesWhatIsNotXml(String text) {
        var refusal = refused(text);
        assertEquals("unreadable-receipt", refusal.code());
        assertEquals("NOT_XML", refusal.facts().values().get("problem"), refusal::getMessage);
    }

    @Test
    void refusesAMegabyteOfSpacesWithoutReadingItAll() {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) ' ');
                read.addAndGet(length);
                return length;
            }
        };
        var refusal = Refused.refused(() -> ActesReply.read(endless));
        assertEquals("receipt-too-large", refusal.code());
        assertTrue(read.get() <= ReplyReader.SIZE_LIMIT + 1, read::toString);
        assertEquals("receipt-too-large", refused(" ".repeat(1 << 20)).code());
        assertEquals("unreadable-receipt", refused(" ".repeat(200_000)).code());
    }

    @Test
    void refusesAnyDocumentType(@TempDir Path directory) throws Exception {
        var secret = Files.writeString(directory.resolve("secret"), "secret");
        for (var doctype : List.of(
                "<!DOCTYPE a>",
                "<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>",
                "<!DOCTYPE a PUBLIC \"x\" \"http://127.0.0.1:9/x.dtd\">",
                laughs())) {
            var hostile = ANOMALY.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(doctype))
                    .replace("Classification périmée", "&x;&l9;");
            var refusal = assertTimeout(Duration.ofSeconds(5), () -> refused(hostile));
            assertEquals("unreadable-receipt", refusal.code(), doctype);
            assertEquals("DTD_FORBIDDEN", refusal.facts().values().get("problem"), doctype);
        }
    }

    private static String laughs() {
        var doctype = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 10; level++) {
            doctype.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
        }
        return doctype + "]>";
    }

    @Test
    void refusesADepthNoMessageHas() {
        for (int depth : new int[] {32, 1_000, 20_000}) {
            var refusal = refused(RECEIPT.replace(
                    "<actes:ActeRecu ",
                    "<actes:x>" + "<y>".repeat(depth) + "</y>".repeat(depth) + "</actes:x><actes:ActeRecu "));
            assertEquals("TOO_DEEP", refusal.facts().values().get("problem"), "depth " + depth);
        }
    }

    @Test
    void refusesAFloodOfAttributes() {
        var flood = new StringBuilder();
        IntStream.range(0, 20_000)
                .forEach(rank -> flood.append(" a").append(rank).append("=''"));
        var refusal = assertTimeout(
                Duration.ofSeconds(10), () -> refused(RECEIPT.replace("<actes:Objet>", "<actes:Objet" + flood + ">")));
        assertEquals("NOT_XML", refusal.facts().values().get("problem"));
    }

    @Test
    void acceptsASignatureOfAnotherVocabulary() throws Exception {
        assertEquals(
                read(RECEIPT),
                read(
                        RECEIPT.replace(
                                "</actes:Document>",
                                "<actes:Signature><s:S xmlns:s='urn:s'><s:NomFichier>x</s:NomFichier></s:S></actes:Signature></actes:Document>")));
    }

    @Test
    void readsOrRefusesWhateverIsDoneToAReceipt() throws Exception {
        var random = new Random(20220729);
        for (var original : List.of(RECEIPT, ANOMALY, ENVELOPE_ANOMALY)) {
            for (int round = 0; round < 10_000; round++) {
                var bytes = original.getBytes(ISO_8859_1);
                for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var length = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : bytes.length;
                try {
                    ActesReply.read(new ByteArrayInputStream(bytes, 0, length));
                } catch (Refusal refusal) {
                    assertEquals(Refusal.Kind.INVALID, refusal.kind());
                }
            }
        }
    }

    @Test
    void readsManyAtOnce() throws Exception {
        var expected = read(RECEIPT);
        IntStream.range(0, 2_000).parallel().forEach(round -> {
            try {
                assertEquals(expected, read(RECEIPT));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static ActesReply read(String text) throws IOException {
        var charset = text.contains("ISO-8859-1") ? ISO_8859_1 : UTF_8;
        return ActesReply.read(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static Refusal refused(String text) {
        return Refused.refused(() -> read(text));
    }
}
