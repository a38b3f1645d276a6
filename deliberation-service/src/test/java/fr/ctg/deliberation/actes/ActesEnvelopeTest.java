package fr.ctg.deliberation.actes;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ActesEnvelopeTest {
    private static final String MESSAGE = GivenAct.IDENTIFIER + "-1-1_0.xml";

    @Test
    void namesItsFilesAsOperatorsExpect() throws Exception {
        var envelope = GivenAct.envelope(GivenAct.act());
        assertEquals("XYZ-EACT--211300587--20220801-1.tar.gz", envelope.fileName());
        assertEquals(
                List.of(
                        "EACT--211300587--20220801-1.xml",
                        MESSAGE,
                        "99_DE-" + GivenAct.IDENTIFIER + "-1-1_1.pdf",
                        "99_DE-" + GivenAct.IDENTIFIER + "-1-1_2.pdf"),
                List.copyOf(files(envelope).keySet()));
    }

    @Test
    void carriesTheFilesByteForByte() throws Exception {
        var files = files(GivenAct.envelope(GivenAct.act()));
        assertArrayEquals("la délibération".getBytes(UTF_8), files.get("99_DE-" + GivenAct.IDENTIFIER + "-1-1_1.pdf"));
        assertArrayEquals("la convention".getBytes(UTF_8), files.get("99_DE-" + GivenAct.IDENTIFIER + "-1-1_2.pdf"));
    }

    @Test
    void presentsTheSenderAndTheMessageInTheEnvelope() throws Exception {
        var xml = document(file(GivenAct.envelope(GivenAct.act()), "EACT--211300587--20220801-1.xml"));
        assertEquals("EnveloppeCLMISILL", xml.getDocumentElement().getLocalName());
        assertEquals(List.of("Emetteur", "AdressesRetour", "FormulairesEnvoyes"), children(xml.getDocumentElement()));
        assertEquals(GivenAct.SIREN, read(xml, "string(//*[local-name()='IDCL']/@*[name()='insee:SIREN'])"));
        assertEquals("013", read(xml, "string(//*[local-name()='IDCL']/@*[local-name()='Departement'])"));
        assertEquals("2", read(xml, "string(//*[local-name()='IDCL']/@*[local-name()='Arrondissement'])"));
        assertEquals("31", read(xml, "string(//*[local-name()='IDCL']/@*[local-name()='Nature'])"));
        assertEquals("secretariat.fictif@exemple.fr", read(xml, "string(//*[local-name()='Email'])"));
        assertEquals(MESSAGE, read(xml, "string(//*[local-name()='Formulaire']/*[local-name()='NomFichier'])"));
    }

    @Test
    void describesTheActInTheMessage() throws Exception {
        var xml = message(GivenAct.act());
        var act = xml.getDocumentElement();
        assertEquals("{" + ActesXml.ACTES + "}Acte", "{" + act.getNamespaceURI() + "}" + act.getLocalName());
        assertEquals(
                List.of(
                        "CodeMatiere1",
                        "CodeMatiere2",
                        "Objet",
                        "ClassificationDateVersion",
                        "Document",
                        "Annexes",
                        "DocumentPapier"),
                children(act));
        assertEquals("2022-07-29", act.getAttributeNS(ActesXml.ACTES, "Date"));
        assertEquals("2022_07_29_07", act.getAttributeNS(ActesXml.ACTES, "NumeroInterne"));
        assertEquals("1", act.getAttributeNS(ActesXml.ACTES, "CodeNatureActe"));
        assertEquals("8", read(xml, "string(/*/*[local-name()='CodeMatiere1']/@*[local-name()='CodeMatiere'])"));
        assertEquals("2", read(xml, "string(/*/*[local-name()='CodeMatiere2']/@*[local-name()='CodeMatiere'])"));
        assertEquals(GivenAct.SUBJECT, read(xml, "string(/*/*[local-name()='Objet'])"));
        assertEquals("2018-11-28", read(xml, "string(/*/*[local-name()='ClassificationDateVersion'])"));
        assertEquals("1", read(xml, "string(/*/*[local-name()='Annexes']/@*[local-name()='Nombre'])"));
        assertEquals(
                "99_DE-" + GivenAct.IDENTIFIER + "-1-1_2.pdf",
                read(xml, "string(//*[local-name()='Annexe']/*[local-name()='NomFichier'])"));
        assertEquals("N", read(xml, "string(/*/*[local-name()='DocumentPapier'])"));
    }

    @Test
    void namesEveryFileOfTheArchiveInTheMessageAndNoOther() throws Exception {
        for (int annexes = 0; annexes < 12; annexes++) {
            var act = GivenAct.withAnnexes(IntStream.range(0, annexes)
                    .mapToObj(rank -> GivenAct.file("22_CO", "annexe " + rank))
                    .toList());
            var files = files(GivenAct.envelope(act));
            var named = document(file(GivenAct.envelope(act), MESSAGE))
                    .getElementsByTagNameNS(ActesXml.ACTES, "NomFichier");
            var names = IntStream.range(0, named.getLength())
                    .mapToObj(index -> named.item(index).getTextContent())
                    .toList();
            assertEquals(List.copyOf(files.keySet()).subList(2, files.size()), names);
            assertEquals(annexes + 1, names.size());
        }
    }

    @Test
    void namesTheActItReplaces() throws Exception {
        var previous = ActesIdentifier.parse("013-211300587-20220629-2022_06_29_03-DE");
        var xml = message(GivenAct.replacing(previous));
        assertEquals("Objet", children(xml.getDocumentElement()).get(2));
        assertEquals(
                "PrecedentIdentifiantActe", children(xml.getDocumentElement()).get(3));
        assertEquals(
                previous.toString(),
                read(xml, "string(//*[local-name()='PrecedentIdentifiantActe']/@*[local-name()='IDActe'])"));
    }

    @Test
    void refusesAnActThatReplacesItself() {
        var act = GivenAct.replacing(ActesIdentifier.parse(GivenAct.IDENTIFIER));
        var refusal = refused(() -> GivenAct.envelope(act));
        assertEquals("act-replaces-itself", refusal.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’œuvre – « été » … 10 €",
                "a < b & c > d ]]> \"e\" 'f'",
                "&#339; n'est pas une référence, ni &amp; ni <!DOCTYPE a>",
                "Č ž Ω 漢字",
                "fête 🎉 de l’été"
            })
    void givesBackEveryCharacterOfTheSubject(String subject) throws Exception {
        var bytes = file(GivenAct.envelope(GivenAct.about(subject)), MESSAGE);
        assertEquals(subject, read(document(bytes), "string(/*/*[local-name()='Objet'])"));
        assertTrue(new String(bytes, ISO_8859_1).startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"));
        // Windows fills the unused part of Latin-1 with its own œ, ’ and –; a reference cannot be mistaken.
        for (var octet : bytes) {
            assertFalse((octet & 0xff) >= 0x80 && (octet & 0xff) < 0xa0, "octet " + (octet & 0xff));
        }
    }

    @Test
    void givesBackEveryCharacterThereIs() throws Exception {
        for (int start = 0x21; start < 0x11_0000; start += 400) {
            var subject = new StringBuilder();
            for (int c = start; c < start + 400 && c < 0x11_0000; c++) {
                subject.appendCodePoint(c);
            }
            var act = GivenAct.about("a" + subject);
            assertEquals(
                    act.subject(),
                    read(document(ActesXml.message(act, List.of("a.pdf"))), "string(/*/*[local-name()='Objet'])"),
                    () -> "from " + Integer.toHexString(act.subject().codePointAt(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\n b",
                "a\u0000b",
                "a\u000bb",
                "a\u00a0b",
                "a\u2028b",
                "a\ud83cb",
                " a  b ",
                "a\uffffb"
            })
    void putsTheSubjectOnOneLineOfVisibleCharacters(String subject) throws Exception {
        assertEquals("a b", read(message(GivenAct.about(subject)), "string(/*/*[local-name()='Objet'])"));
    }

    @Test
    void refusesASubjectThatIsEmptyOrTooLong() {
        assertEquals("é".repeat(500), GivenAct.about("é".repeat(500)).subject());
        assertEquals(1_000, GivenAct.about("🎉".repeat(500)).subject().length(), "characters are counted, not halves");
        for (var subject : List.of("", " \n\u00a0 ", "é".repeat(501))) {
            var refusal = refused(() -> GivenAct.about(subject));
            assertEquals("actes-subject-length", refusal.code());
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 20201231", "2021-01-01, 20210101", "2024-12-30, 20241230"})
    void keepsTheCalendarYearAroundNewYear(LocalDate day, String written) throws Exception {
        var envelope = new ActesEnvelope(GivenAct.maussane(), GivenAct.decidedOn(day), "XYZ", day, 12);
        assertEquals("XYZ-EACT--211300587--" + written + "-12.tar.gz", envelope.fileName());
        assertEquals(
                List.of(
                        "EACT--211300587--" + written + "-12.xml",
                        "013-211300587-" + written + "-1-DE-1-1_0.xml",
                        "99_DE-013-211300587-" + written + "-1-DE-1-1_1.pdf"),
                List.copyOf(files(envelope).keySet()));
        var act = document(file(envelope, "013-211300587-" + written + "-1-DE-1-1_0.xml"))
                .getDocumentElement();
        assertEquals(day.toString(), act.getAttributeNS(ActesXml.ACTES, "Date"));
    }

    @Test
    void writesTheSameBytesForTheSameAct() throws Exception {
        var first = bytes(GivenAct.envelope(GivenAct.act()));
        IntStream.range(0, 200)
                .parallel()
                .forEach(round -> assertArrayEquals(first, bytes(GivenAct.envelope(GivenAct.act()))));
        try (var tar = tar(first)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertEquals(
                        GivenAct.DECIDED.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        entry.getLastModifiedTime().toInstant());
                assertEquals(
                        "0 0 '' ''",
                        "%d %d '%s' '%s'"
                                .formatted(
                                        entry.getLongUserId(),
                                        entry.getLongGroupId(),
                                        entry.getUserName(),
                                        entry.getGroupName()));
            }
        }
    }

    @Test
    void leavesTheStreamOpen() throws Exception {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        GivenAct.envelope(GivenAct.act()).writeTo(out);
        assertFalse(closed[0]);
    }

    @Test
    void takesFilesUpToTheLimitAndRefusesOneByteMore() {
        ActFile.Content unread = () -> {
            throw new AssertionError("the size is known without reading");
        };
        var document = GivenAct.act().document().size();
        var room = ActesEnvelope.SIZE_LIMIT - document;
        GivenAct.envelope(GivenAct.withAnnexes(List.of(new ActFile("22_CO", room, unread))));
        var refusal =
                refused(() -> GivenAct.envelope(GivenAct.withAnnexes(List.of(new ActFile("22_CO", room + 1, unread)))));
        assertEquals("actes-envelope-too-large", refusal.code());
        assertEquals("{size=150000001, limit=150000000}", refusal.facts().toString());
        refused(() -> GivenAct.envelope(GivenAct.withAnnexes(
                List.of(new ActFile("22_CO", Long.MAX_VALUE, unread), new ActFile("22_CO", Long.MAX_VALUE, unread)))));
    }

    @Test
    void refusesAnEmptyFile() {
        var act = GivenAct.withAnnexes(List.of(ActFile.of("22_CO", new byte[0])));
        assertEquals("actes-file-empty", refused(() -> GivenAct.envelope(act)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "11"})
    void writesNoArchiveWhenAFileIsNotAsLongAsItSaid(long said) {
        var file = new ActFile("22_CO", said, () -> new ByteArrayInputStream(new byte[10]));
        var envelope = GivenAct.envelope(GivenAct.withAnnexes(List.of(file)));
        assertThrows(IOException.class, () -> envelope.writeTo(OutputStream.nullOutputStream()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "99-DE", "99_de", "../x", "99_DE ", "99_DEL"})
    void refusesATypeNoClassificationHas(String type) {
        assertEquals(
                "invalid-actes-file-type",
                refused(() -> GivenAct.file(type, "x")).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a+b@exemple.fr",
                "é@exemple.fr",
                "a@exemple.fr\n",
                "a@exemple.solutions1",
                ".a@exemple.fr",
                "a@exemple..fr",
                "a@exemple.f"
            })
    void refusesAReturnAddressTheSchemaRejects(String address) {
        var refusal = refused(() -> sentBy(List.of(address)));
        assertEquals("invalid-return-address", refusal.code());
    }

    @Test
    void wantsAReturnAddress() {
        assertEquals("no-return-address", refused(() -> sentBy(List.of())).code());
        sentBy(List.of("mairie@exemple.fr", "a_b-c.d@sous.domaine-exemple.museum"));
    }

    private static Sender sentBy(List<String> addresses) {
        return new Sender(GivenAct.SIREN, new Department("013"), 2, Sender.COMMUNE, addresses);
    }

    private static Document message(ActToSend act) throws Exception {
        return document(file(GivenAct.envelope(act), MESSAGE));
    }

    private static byte[] bytes(ActesEnvelope envelope) {
        try (var out = new ByteArrayOutputStream()) {
            envelope.writeTo(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TarArchiveInputStream tar(byte[] archive) throws IOException {
        return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)));
    }

    private static Map<String, byte[]> files(ActesEnvelope envelope) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var tar = tar(bytes(envelope))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] file(ActesEnvelope envelope, String name) throws IOException {
        return Objects.requireNonNull(files(envelope).get(name), name);
    }

    private static Document document(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    private static String read(Document xml, String path) throws Exception {
        return XPathFactory.newDefaultInstance().newXPath().evaluate(path, xml);
    }

    private static List<String> children(Element parent) {
        var names = new ArrayList<String>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getLocalName());
        }
        return names;
    }
}
