package fr.ctg.actionplan.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.measure.MeasureContent;
import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.platform.problem.Facts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of measures, as spreadsheets write them: UTF-8 with or without a byte order mark, commas or semicolons, columns in any order,
 * {@code 12.5} or {@code 12,5}, {@code 2023-12-31} or {@code 31/12/2023}. Where cells can no longer be told apart reading stops: everything after
 * would be a guess.
 */
final class CsvLines implements Iterator<Line> {
    static final List<String> COLUMNS = List.of(
            "indicatorId",
            "period",
            "communeSiren",
            "unit",
            "number",
            "numerator",
            "denominator",
            "yes",
            "date",
            "level",
            "notAvailable",
            "evidenceSha256",
            "comment",
            "reason");

    /** What people write. */
    private static final List<String> TEXTS = List.of("unit", "notAvailable", "comment", "reason");

    private static final int LONGEST_LINE = 32_768;
    private static final int FIRST_LINE = 4_096;
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final InputStream file;
    private @Nullable Iterator<CsvRecord> records;
    private int[] places = {};
    private int width;
    private long lastLine;
    private @Nullable RuntimeException failure;
    private boolean stopped;

    CsvLines(InputStream file) {
        this.file = new BufferedInputStream(file, 65_536);
    }

    @Override
    public boolean hasNext() {
        if (stopped) {
            return false;
        }
        try {
            return records == null || records.hasNext();
        } catch (UncheckedIOException | CsvParseException unreadable) {
            failure = unreadable; // the next line says why
            return true;
        }
    }

    @Override
    public Line next() {
        if (stopped) {
            throw new NoSuchElementException();
        }
        try {
            if (failure != null) {
                throw failure;
            }
            if (records == null) {
                var header = open();
                if (header != null) {
                    stopped = true;
                    return header;
                }
                if (!records().hasNext()) {
                    stopped = true;
                    return Line.unreadable(new LineError(1, null, "no-line", Facts.none()));
                }
            }
            var row = records().next();
            lastLine = row.getStartingLineNumber();
            return line(row);
        } catch (UncheckedIOException | CsvParseException unreadable) {
            stopped = true;
            if (unreadable.getCause() instanceof CharacterCodingException) {
                return Line.unreadable(new LineError(lastLine + 1, null, "not-utf-8", Facts.none()));
            }
            if (unreadable instanceof CsvParseException) {
                return Line.unreadable(new LineError(lastLine + 1, null, "line-unreadable", Facts.none()));
            }
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Iterator<CsvRecord> records() {
        return java.util.Objects.requireNonNull(records);
    }

    /** Reads the header; a line that says what is wrong with it, or nothing. */
    private @Nullable Line open() throws IOException {
        skipByteOrderMark();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        records = CsvReader.builder()
                .fieldSeparator(separator())
                .maxBufferSize(LONGEST_LINE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(file, decoder))
                .iterator();
        if (!records.hasNext()) {
            return Line.unreadable(new LineError(1, null, "no-line", Facts.none()));
        }
        var names = records.next().getFields().stream().map(String::strip).toList();
        var errors = new ArrayList<LineError>();
        for (var name : names) {
            if (!COLUMNS.contains(name)) {
                errors.add(new LineError(
                        1, name, "unknown-column", Facts.of("column", name).and("known", COLUMNS)));
            } else if (names.indexOf(name) != names.lastIndexOf(name)) {
                errors.add(new LineError(1, name, "column-twice", Facts.of("column", name)));
            }
        }
        for (var needed : List.of("indicatorId", "period", "unit")) {
            if (!names.contains(needed)) {
                errors.add(new LineError(1, needed, "column-missing", Facts.of("column", needed)));
            }
        }
        width = names.size();
        places = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        lastLine = 1;
        return errors.isEmpty()
                ? null
                : new Line(1, null, errors.stream().distinct().toList());
    }

    private void skipByteOrderMark() throws IOException {
        file.mark(3);
        if (!Arrays.equals(file.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            file.reset();
        }
    }

    /** The one of the two that the first line has more of. */
    private char separator() throws IOException {
        file.mark(FIRST_LINE);
        var start = new String(file.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1);
        file.reset();
        var first = start.lines().findFirst().orElse("");
        return first.chars().filter(one -> one == ';').count()
                        > first.chars().filter(one -> one == ',').count()
                ? ';'
                : ',';
    }

    private Line line(CsvRecord row) {
        var errors = new ArrayList<LineError>(0);
        var cells = new Cells(row, errors);
        var id = cells.read("indicatorId", UUID::fromString, "unreadable-id");
        var number = cells.read("number", CsvLines::decimal, "unreadable-number");
        var numerator = cells.read("numerator", CsvLines::decimal, "unreadable-number");
        var denominator = cells.read("denominator", CsvLines::decimal, "unreadable-number");
        var yes = cells.read("yes", CsvLines::yes, "unreadable-yes");
        var date = cells.read("date", CsvLines::day, "unreadable-date");
        var level = cells.read("level", Integer::valueOf, "unreadable-number");
        for (var column : TEXTS) {
            cells.requireNoFormula(column);
        }
        if (row.getFieldCount() > width) {
            errors.add(new LineError(lastLine, null, "too-many-cells", Facts.of("cells", row.getFieldCount())));
        }
        var period = cells.text("period");
        var unit = cells.text("unit");
        if (id == null && errors.isEmpty()) {
            errors.add(new LineError(lastLine, "indicatorId", "cell-empty", Facts.none()));
        }
        if (period == null) {
            errors.add(new LineError(lastLine, "period", "cell-empty", Facts.none()));
        }
        if (unit == null) {
            errors.add(new LineError(lastLine, "unit", "cell-empty", Facts.none()));
        }
        if (!errors.isEmpty() || id == null || period == null || unit == null) {
            return new Line(lastLine, null, List.copyOf(errors));
        }
        var nothing = number == null
                && numerator == null
                && denominator == null
                && yes == null
                && date == null
                && level == null;
        var value = nothing ? null : new MeasuredValue(number, numerator, denominator, yes, date, level);
        return Line.of(
                lastLine,
                new RecordMeasure(
                        id,
                        period,
                        cells.text("communeSiren"),
                        new MeasureContent(
                                unit,
                                value,
                                cells.text("notAvailable"),
                                cells.text("evidenceSha256"),
                                cells.text("comment")),
                        cells.text("reason")));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static boolean yes(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "oui", "1" -> true;
            case "false", "non", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate day(String text) {
        return text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, FRENCH_DAY);
    }

    /** The cells of one row by the names of their columns. */
    private final class Cells {
        private final CsvRecord row;
        private final List<LineError> errors;

        Cells(CsvRecord row, List<LineError> errors) {
            this.row = row;
            this.errors = errors;
        }

        /** Whoever opens an export of it in a spreadsheet would run it. */
        void requireNoFormula(String column) {
            var text = text(column);
            if (text != null && "=+-@".indexOf(text.charAt(0)) >= 0) {
                errors.add(new LineError(lastLine, column, "formula-not-accepted", Facts.of("text", shortened(text))));
            }
        }

        /** The text of a cell; nothing for blanks. */
        @Nullable String text(String column) {
            var place = places[COLUMNS.indexOf(column)];
            if (place < 0 || place >= row.getFieldCount()) {
                return null;
            }
            var text = row.getField(place).strip();
            return text.isEmpty() ? null : text;
        }

        <T> @Nullable T read(String column, Function<String, T> reading, String code) {
            var text = text(column);
            if (text == null) {
                return null;
            }
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                errors.add(new LineError(lastLine, column, code, Facts.of("text", shortened(text))));
                return null;
            }
        }

        private static String shortened(String text) {
            return text.length() > 50 ? text.substring(0, 50) + "…" : text;
        }
    }
}
