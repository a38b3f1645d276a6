package fr.ctg.deliberation.register.print;

import static fr.ctg.deliberation.register.document.GivenRegister.executory;
import static fr.ctg.deliberation.register.document.GivenRegister.maussane;
import static fr.ctg.deliberation.register.document.GivenRegister.unanimousUnstated;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import fr.ctg.deliberation.register.document.Extract;
import fr.ctg.deliberation.register.document.GivenRegister;
import fr.ctg.deliberation.register.document.RegisterDocument;
import fr.ctg.platform.print.AccessiblePdf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRegisterTest {
    private static final AccessiblePdf.Imprint IMPRINT = new AccessiblePdf.Imprint("Essai", 1, GivenRegister.ISSUED);

    private final PdfRegister register = new PdfRegister(new HtmlRegister());

    @ParameterizedTest
    @MethodSource("fr.ctg.deliberation.register.print.HtmlRegisterTest#documents")
    void isForEverybody(RegisterDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(register.pdf(document))) {
            var catalog = pdf.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertNotNull(catalog.getStructureTreeRoot());
            assertFalse(catalog.getStructureTreeRoot().getKids().isEmpty());
            assertEquals("fr", catalog.getLanguage());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertEquals(
                    plainSpaces(Page.of(document).title()),
                    plainSpaces(pdf.getDocumentInformation().getTitle()));
            var metadata = new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfuaid:part"), metadata);
            assertTrue(metadata.contains("dc:description"), metadata);
        }
    }

    @ParameterizedTest
    @MethodSource("fr.ctg.deliberation.register.print.HtmlRegisterTest#documents")
    void carriesEveryFontItUses(RegisterDocument document) throws IOException {
        try (var pdf = Loader.loadPDF(register.pdf(document))) {
            int fonts = 0;
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("+Liberation"), font.getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
    }

    @Test
    void readsInTheOrderOfTheAct() throws IOException {
        try (var pdf = Loader.loadPDF(register.pdf(GivenRegister.extract()))) {
            assertEquals(2, pdf.getNumberOfPages());
            assertInOrder(
                    text(pdf),
                    "page 1 sur 2",
                    "Commune de Maussane-les-Alpilles",
                    "Délibération du conseil municipal",
                    "N° 2022/07/29/07",
                    "Jean-Christophe CARRÉ",
                    "Christine GARCIN-GOURILLON",
                    "Marie-Pierre CALLET",
                    "Thierry FABRE et Alexandre WAJS à Jean-Christophe CARRÉ",
                    "Fanny ARSAC",
                    "Bernadette SAMUEL",
                    "page 2 sur 2",
                    "à l’unanimité des suffrages exprimés",
                    "APPROUVE",
                    "DONNE",
                    "exécutoire depuis le 1er août 2022",
                    "Pour extrait certifié conforme");
        }
    }

    @Test
    void numbersTheSheetsOfTheRegister() throws IOException {
        try (var pdf = Loader.loadPDF(register.pdf(GivenRegister.closingSheet()))) {
            assertEquals(1, pdf.getNumberOfPages());
            assertInOrder(text(pdf), "Commune de Maussane-les-Alpilles — séance du 29 juillet 2022 — feuillet 42");
        }
    }

    @Test
    void saysOnEverySheetThatTheDataIsForDemonstration() throws IOException {
        try (var pdf = Loader.loadPDF(register.pdf(GivenRegister.minutes()))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertTrue(stripper.getText(pdf).contains("DONNÉES DE DÉMONSTRATION"), "page " + page);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fr.ctg.deliberation.register.print.HtmlRegisterTest#documents")
    void givesTheSameBytesTwice(RegisterDocument document) {
        assertArrayEquals(register.pdf(document), new PdfRegister(new HtmlRegister()).pdf(document));
    }

    @Test
    void isDatedByTheDocumentAndNotByTheClock() throws IOException {
        try (var pdf = Loader.loadPDF(register.pdf(GivenRegister.extract()))) {
            assertEquals(
                    GivenRegister.ISSUED,
                    pdf.getDocumentInformation()
                            .getCreationDate()
                            .toInstant()
                            .atZone(java.time.ZoneOffset.UTC)
                            .toLocalDate());
        }
    }

    @Test
    void fetchesNothing(@TempDir Path directory) throws IOException {
        var secret = Files.writeString(directory.resolve("secret.txt"), "SECRET-OF-THE-SERVER");
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var remote = "http://127.0.0.1:" + server.getAddress().getPort() + "/asked";
            var pages = List.of(
                    withHead("<link rel='stylesheet' type='text/css' href='%s'/>".formatted(remote)),
                    withHead("<style>@import url('%s'); body { background: url('%s') }</style>"
                            .formatted(remote, secret.toUri())),
                    withHead("<style>@font-face { font-family: x; src: url('%s') } body { font-family: x }</style>"
                            .formatted(remote)),
                    withBody("<img src='%s' alt='x'/><img src='%s' alt='x'/><object data='%s'>x</object>"
                            .formatted(remote, secret.toUri(), remote)));
            for (var page : pages) {
                var bytes = AccessiblePdf.print(page, IMPRINT);
                try (var pdf = Loader.loadPDF(bytes)) {
                    assertFalse(text(pdf).contains("SECRET"));
                }
            }
            var entity =
                    "<!DOCTYPE html [<!ENTITY x SYSTEM '%s'><!ENTITY y SYSTEM '%s'>]>".formatted(secret.toUri(), remote)
                            + withBody("<p>&x;&y;</p>");
            try (var pdf = Loader.loadPDF(AccessiblePdf.print(entity, IMPRINT))) {
                assertFalse(text(pdf).contains("SECRET"));
            } catch (RuntimeException refused) {
                // Refusing such a page is as good as not reading the file.
            }
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<&> ", "mot ", "m", "\uD83D\uDE00\u4E2D", "Une phrase et un retour.\n\n"})
    void printsTheLongestActInBoundedTime(String piece) {
        var longest = act(piece.repeat(100_000 / piece.length()));
        assertTimeout(Duration.ofSeconds(60), () -> register.pdf(longest));
    }

    @Test
    void losesNothingOfAWordWiderThanThePage() throws IOException {
        try (var pdf = Loader.loadPDF(register.pdf(act("Œ".repeat(2_000))))) {
            assertEquals(
                    2_000, text(pdf).chars().filter(letter -> letter == 'Œ').count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mot ", "- x\n"})
    void refusesADocumentNobodyWouldPrint(String piece) {
        var tooLong = refused(() -> register.pdf(act(piece.repeat(150_000))));
        assertEquals("document-too-long", tooLong.code());
    }

    private static Extract act(String exposition) {
        return GivenRegister.extract(maussane(), "Objet", exposition, unanimousUnstated(), executory());
    }

    private static String withHead(String head) {
        return "<html lang='fr'><head><title>x</title>" + head + "</head><body><p>x</p></body></html>";
    }

    private static String withBody(String body) {
        return "<html lang='fr'><head><title>x</title></head><body>" + body + "</body></html>";
    }

    private static String text(PDDocument pdf) throws IOException {
        return plainSpaces(new PDFTextStripper().getText(pdf));
    }

    private static String plainSpaces(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    private static void assertInOrder(String text, String... expected) {
        int from = 0;
        for (var piece : expected) {
            int found = text.indexOf(piece, from);
            assertTrue(found >= 0, () -> "missing or out of order: " + piece + "\nin\n" + text);
            from = found + piece.length();
        }
    }
}
