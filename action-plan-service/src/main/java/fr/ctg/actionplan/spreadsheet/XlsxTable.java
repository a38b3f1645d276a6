package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.actionplan.exchange.TableColumns;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.platform.problem.Facts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook. */
final class XlsxTable {
    private static final int MOST_ENTRIES = 200;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LONGEST_CELL = 32_767;

    private XlsxTable() {}

    static void read(byte[] file, TableColumns columns, TableRow.Reader to) throws IOException {
        var wrong = wrongArchive(file);
        if (wrong.isPresent()) {
            to.unreadable(wrong.get());
            return;
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), columns, to);
        } catch (ExcelReaderException | IOException | NotAWorkbook unreadable) {
            to.unreadable(new LineError(1, null, "not-a-workbook", Facts.none()));
        }
    }

    /** The library says in many ways that a file is not what it claims to be; its words are told from ours here. */
    private static final class NotAWorkbook extends RuntimeException {
        NotAWorkbook(RuntimeException cause) {
            super(cause);
        }
    }

    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException unreadable) {
            throw new NotAWorkbook(unreadable);
        }
    }

    private static void read(Iterator<Row> rows, TableColumns columns, TableRow.Reader to) {
        TableColumns.Found found = null;
        for (var row = next(rows); row != null; row = next(rows)) {
            var cells = cells(row);
            if (found == null) {
                var wrong = columns.breach(cells);
                if (wrong.isPresent()) {
                    to.unreadable(wrong.get());
                    return;
                }
                found = columns.find(cells);
            } else if (cells.size() > found.count()) {
                to.unreadable(new LineError(
                        row.getRowNum(),
                        null,
                        "too-many-cells",
                        Facts.of("expected", found.count()).and("found", cells.size())));
            } else if (!cells.isEmpty()) {
                to.row(new TableRow(row.getRowNum(), found, cells, formulas(row)));
            }
        }
        if (found == null) {
            to.unreadable(new LineError(1, null, "file-empty", Facts.none()));
        }
    }

    /** Up to the last that holds something. */
    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int place = 0; place < row.getCellCount(); place++) {
            var cell = row.getCell(place);
            var text = cell == null ? "" : text(cell);
            if (!text.isEmpty() || isFormula(cell)) {
                cells.addAll(Collections.nCopies(place - cells.size(), ""));
                cells.add(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
            }
        }
        return cells;
    }

    private static Set<Integer> formulas(Row row) {
        var places = new HashSet<Integer>();
        for (int place = 0; place < row.getCellCount(); place++) {
            if (isFormula(row.getCell(place))) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean isFormula(@Nullable Cell cell) {
        return cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER ->
                isDate(cell)
                        ? cell.asDate().toLocalDate().toString()
                        : cell.asNumber().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? "oui" : "non";
            case STRING -> cell.asString();
            case FORMULA, ERROR, EMPTY -> "";
        };
    }

    private static boolean isDate(Cell cell) {
        var format = Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(Locale.ROOT);
        return format.contains("yy") || format.contains("d/m") || format.contains("m/d");
    }

    /** Unpacked and counted before anything of it is held: a few kilobytes may hide gigabytes. */
    private static Optional<LineError> wrongArchive(byte[] file) {
        try (var archive = ZipFile.builder().setByteArray(file).get()) {
            var entries = Collections.list(archive.getEntries());
            var buffer = new byte[8_192];
            long bytes = 0;
            for (var entry : entries) {
                try (InputStream content = archive.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            return Optional.of(
                                    new LineError(1, null, "workbook-too-large", Facts.of("most", MOST_BYTES)));
                        }
                    }
                }
            }
            return entries.size() <= MOST_ENTRIES
                    ? Optional.empty()
                    : Optional.of(new LineError(1, null, "workbook-too-large", Facts.of("most", MOST_ENTRIES)));
        } catch (IOException | RuntimeException notOne) {
            return Optional.of(new LineError(1, null, "not-a-workbook", Facts.none()));
        }
    }
}
