package fr.ctg.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of this program, whatever is asked for. By default the PDF library reads every font of the machine and keeps a list of them in the home
 * directory: documents would then depend on where they are made.
 */
final class OwnFontsOnly implements FontMapper {
    private static final String LIBERATION = "/com/mpobjects/jasperreports/fonts/liberation/Liberation";

    private final TrueTypeFont sans;

    OwnFontsOnly() {
        try (var file = file("Sans-Regular")) {
            sans = new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A font file of the family, such as "Serif-Bold". */
    static InputStream file(String name) {
        return Objects.requireNonNull(OwnFontsOnly.class.getResourceAsStream(LIBERATION + name + ".ttf"), name);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(sans, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(sans, false);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, sans, true);
    }
}
