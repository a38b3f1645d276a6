package fr.ctg.deliberation.actes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A PDF of the act, read only while the archive is written: an act and its annexes may be larger than what memory should hold.
 *
 * @param type the code of the piece in the prefecture's classification, such as {@code 99_DE}
 */
public record ActFile(String type, long size, Content content) {
    /** Délibération. */
    public static final String DELIBERATION = "99_DE";

    private static final Pattern TYPE = Pattern.compile("[0-9]{2}_[A-Z0-9]{2}");

    public ActFile {
        if (!TYPE.matcher(type).matches()) {
            throw ActesRefused.fileType(type);
        }
    }

    public static ActFile of(String type, byte[] pdf) {
        return new ActFile(type, pdf.length, () -> new ByteArrayInputStream(pdf));
    }

    /** Opens the bytes, anew each time. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
