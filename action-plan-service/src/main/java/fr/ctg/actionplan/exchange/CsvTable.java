package fr.ctg.actionplan.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.ctg.platform.problem.Facts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads a table in UTF-8, with or without byte order mark, its cells between commas or semicolons: its first line says which. */
public final class CsvTable {
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_LINE = 131_072;
    private static final int HEADER = 8_192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTable() {}

    /** Reads all rows, or as far as lines can be told from each other. */
    public static void read(InputStream file, TableColumns columns, TableRow.Reader to) throws IOException {
        // What is not UTF-8 becomes a character no text has: the cell it stands in can then be named.
        var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), HEADER * 2);
        long line = 1;
        try (var reader = reader(text)) {
            TableColumns.Found found = null;
            for (var record : (Iterable<CsvRecord>) reader) {
                line = record.getStartingLineNumber();
                if (found != null) {
                    row(record, found, to);
                    continue;
                }
                var wrong = columns.breach(record.getFields());
                if (wrong.isPresent()) {
                    to.unreadable(wrong.get());
                    return;
                }
                found = columns.find(record.getFields());
            }
            if (found == null) {
                to.unreadable(new LineError(1, null, "file-empty", Facts.none()));
            }
        } catch (CsvParseException uncut) {
            to.unreadable(new LineError(line + 1, null, "line-unreadable", Facts.of("longest", LONGEST_CELL)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void row(CsvRecord record, TableColumns.Found found, TableRow.Reader to) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() > found.count()) {
            to.unreadable(new LineError(
                    line,
                    null,
                    "too-many-cells",
                    Facts.of("expected", found.count()).and("found", record.getFieldCount())));
        } else {
            to.row(new TableRow(line, found, record.getFields(), Set.of()));
        }
    }

    private static CsvReader<CsvRecord> reader(BufferedReader text) throws IOException {
        text.mark(HEADER);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(LONGEST_LINE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.builder().maxFieldSize(LONGEST_CELL).build(), text);
    }

    private static char separator(Reader text) throws IOException {
        text.mark(HEADER);
        int semicolons = 0;
        int commas = 0;
        for (int read = 0; read < HEADER - 1; read++) {
            int next = text.read();
            if (next < 0 || next == '\n') {
                break;
            }
            semicolons += next == ';' ? 1 : 0;
            commas += next == ',' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
