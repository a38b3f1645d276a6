package fr.ctg.ctg.document;

import io.quarkus.runtime.util.HashUtil;
import java.nio.charset.StandardCharsets;

/** A file that is what it says it is: a PDF, whole. Nothing of it is opened or run. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PdfFile(byte[] bytes, String sha256) {
    static final String MEDIA_TYPE = "application/pdf";
    private static final String HEAD = "%PDF-";
    private static final String TAIL = "%%EOF";
    /** Some writers put a few bytes before the head and after the tail. */
    private static final int MARGIN = 1024;

    static PdfFile of(byte[] bytes) {
        if (!text(bytes, 0, MARGIN).contains(HEAD)
                || !text(bytes, Math.max(0, bytes.length - MARGIN), MARGIN).contains(TAIL)) {
            throw DocumentRefused.notAPdf(bytes.length);
        }
        return new PdfFile(bytes, HashUtil.sha256(bytes));
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.ISO_8859_1);
    }
}
