package fr.ctg.platform.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Prints well-formed pages as PDF for everybody, screen readers included (PDF/UA). */
public final class AccessiblePdf {
    /** About 200 pages of text. */
    public static final int MAX_LENGTH = 600_000;

    /** Paragraphs, cells and lines of lists cost more than their characters. */
    static final int MAX_TAGS = 20_000;

    private static final int PATIENCE_SECONDS = 5;

    /** A page of the greatest length takes some 200 MB while it is laid out: one at a time. */
    private static final Semaphore RENDERING = new Semaphore(1, true);

    static {
        FontMappers.set(new OwnFontsOnly());
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private AccessiblePdf() {}

    /** What the file says of itself. {@code firstNumber} is the number of its first page. */
    public record Imprint(String producer, int firstNumber, LocalDate issuedOn) {}

    /** Refused beyond some 200 pages, and when too many wait. */
    public static byte[] print(String content, Imprint imprint) {
        requirePrintable(content);
        takeTurn();
        try {
            return render(content, imprint);
        } finally {
            RENDERING.release();
        }
    }

    private static void takeTurn() {
        try {
            if (!RENDERING.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PrintingBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PrintingBusy();
        }
    }

    /** Texts are escaped: every opening bracket is a tag of the templates. */
    private static void requirePrintable(String content) {
        if (content.length() > MAX_LENGTH) {
            throw new DocumentTooLong("characters", content.length(), MAX_LENGTH);
        }
        var tags = content.chars().filter(character -> character == '<').count();
        if (tags > MAX_TAGS) {
            throw new DocumentTooLong("tags", tags, MAX_TAGS);
        }
    }

    private static byte[] render(String content, Imprint imprint) {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(content, null)
                .usePdfUaAccessibility(true)
                .useInitialPageNumber(imprint.firstNumber())
                .withProducer(imprint.producer())
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(builder, "Serif-Regular", "Liberation Serif", 400, FontStyle.NORMAL);
        font(builder, "Serif-Bold", "Liberation Serif", 700, FontStyle.NORMAL);
        font(builder, "Serif-Italic", "Liberation Serif", 400, FontStyle.ITALIC);
        font(builder, "Sans-Regular", "Liberation Sans", 400, FontStyle.NORMAL);
        font(builder, "Sans-Bold", "Liberation Sans", 700, FontStyle.NORMAL);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            var made = GregorianCalendar.from(imprint.issuedOn().atStartOfDay(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setModificationDate(made);
            // Otherwise the clock goes into the identifier of the file.
            document.setDocumentId(imprint.issuedOn().toEpochDay());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        FSSupplier<InputStream> supplier = () -> OwnFontsOnly.file(file);
        builder.useFont(supplier, family, weight, style, true);
    }
}
