package fr.ctg.deliberation.scdl;

import java.io.InputStream;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a file of the schema line by line, however long it is. The file is as the schema wants it: UTF-8 (a byte order mark is tolerated),
 * commas, the columns in their order. A semicolon is refused by name rather than tolerated: a file that only some readers understand is not
 * the open format.
 *
 * <p>Where cells can no longer be told apart (a byte that is not UTF-8, a quote that is not closed) reading stops, because everything after
 * would be a guess.
 */
public final class ScdlReader {
    /** Far more than one collectivity publishes. What must be remembered of a line, to see it come twice, is bounded by it. */
    static final int MOST_ROWS = 1_000_000;

    private final MatterRules matters;
    private final int mostRows;

    /** @param matters the nomenclature: code to "level 1/level 2" */
    public ScdlReader(Map<String, String> matters) {
        this(matters, MOST_ROWS);
    }

    ScdlReader(Map<String, String> matters, int mostRows) {
        this.matters = new MatterRules(matters);
        this.mostRows = mostRows;
    }

    /**
     * The lines after the header, read as the stream advances. A failure of the source itself is an {@link java.io.UncheckedIOException}; the
     * source stays open.
     */
    public Stream<ScdlLine> read(InputStream source) {
        var lines = new LinesOfFile(source, matters, mostRows);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
