package fr.ctg.deliberation.scdl;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a file of the schema: UTF-8 without byte order mark, a header, commas, quotes where RFC 4180 wants them and its line end CRLF, the
 * only one that RFC names. Rows leave as they come; what is held is one buffer.
 *
 * <p>A text that begins with {@code = + - @}, a tab or a line end leaves unchanged, although a spreadsheet may take it for a formula. The
 * known remedy, an apostrophe in front, changes the act: another program would publish it, compare it, import it again with a number or an
 * object the council never voted. An object may lawfully begin with a dash. The file is data for machines, so the resource that serves it
 * declares it {@code text/csv}, as an attachment and never sniffed; whoever opens it in a spreadsheet imports its columns as text.
 */
public final class ScdlWriter {
    private final MatterRules matters;

    /** @param matters the nomenclature: code to "level 1/level 2" */
    public ScdlWriter(Map<String, String> matters) {
        this.matters = new MatterRules(matters);
    }

    /**
     * Writes all rows and flushes; the target stays open. A row whose matter is not in the nomenclature is an {@link ScdlRowRefused}, after the
     * rows before it have left: whoever can still refuse asks {@link #requireMatter} first.
     */
    public void write(Stream<ScdlRow> rows, OutputStream target) throws IOException {
        try {
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target, StandardCharsets.UTF_8);
            csv.writeRecord(ScdlColumn.HEADER);
            rows.forEachOrdered(row -> {
                requireMatter(row);
                csv.writeRecord(row.cells());
            });
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Refuses a row whose matter the nomenclature does not have, or has under another first level. */
    public void requireMatter(ScdlRow row) {
        List<ScdlBreach> breaches = new ArrayList<>(0);
        matters.addBreaches(row.cells(), breaches);
        if (!breaches.isEmpty()) {
            throw new ScdlRowRefused(row.officialNumber(), breaches);
        }
    }
}
