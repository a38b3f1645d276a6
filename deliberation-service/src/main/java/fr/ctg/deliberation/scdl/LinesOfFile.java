package fr.ctg.deliberation.scdl;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.ctg.platform.problem.Facts;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one file, which remembers what was seen. */
final class LinesOfFile implements Iterator<ScdlLine> {
    /** A cell that is merely too long is told and read over; beyond this a quote was most likely left open, and memory is no longer lent. */
    private static final int LONGEST_UNREAD_CELL = 65_536;

    private final RawLine.Cutter cutter = new RawLine.Cutter();
    private final Iterator<RawLine> raw;
    private final MatterRules matters;
    private final ActsSeen actsSeen = new ActsSeen();
    private final int mostRows;
    private int rows;
    private boolean headerRead;
    private boolean ended;
    private @Nullable ScdlLine next;

    LinesOfFile(InputStream source, MatterRules matters, int mostRows) {
        this.raw = CsvReader.builder()
                .maxBufferSize(LONGEST_UNREAD_CELL)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(cutter, new Utf8Reader(source))
                .iterator();
        this.matters = matters;
        this.mostRows = mostRows;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended = next == null || next instanceof ScdlLine.Stopped;
        }
        return next != null;
    }

    @Override
    public ScdlLine next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var line = next;
        next = null;
        return line;
    }

    private @Nullable ScdlLine advance() {
        try {
            if (!headerRead) {
                headerRead = true;
                var wrong = readHeader();
                if (wrong.isPresent()) {
                    return wrong.get();
                }
            }
            return raw.hasNext() ? read(raw.next()) : null;
        } catch (CsvParseException uncut) {
            return stoppedAt(cutter.begun(), "scdl-unreadable", Facts.of("longest", LONGEST_UNREAD_CELL));
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof Utf8Reader.NotUtf8 wrong) {
                return stoppedAt(wrong.line, "scdl-not-utf8", Facts.of("byteOffset", wrong.byteOffset));
            }
            throw failed;
        }
    }

    private Optional<ScdlLine> readHeader() {
        if (!raw.hasNext()) {
            return Optional.of(stoppedAt(1, "scdl-empty", Facts.none()));
        }
        var header = raw.next();
        return Header.breach(header.cells()).map(breach -> new ScdlLine.Stopped(header.line(), breach));
    }

    private ScdlLine read(RawLine line) {
        if (rows == mostRows) {
            return stoppedAt(line.line(), "scdl-too-many-rows", Facts.of("most", mostRows));
        }
        rows++;
        if (line.cellCount() != ScdlColumn.HEADER.size()) {
            var breach = ScdlBreach.ofLine(
                    "scdl-cell-count",
                    Facts.of("expected", ScdlColumn.HEADER.size()).and("found", line.cellCount()));
            return new ScdlLine.Invalid(line.line(), List.of(breach));
        }
        var cells = line.cells();
        var breaches = RowRules.breaches(cells);
        matters.addBreaches(cells, breaches);
        actsSeen.breach(cells, line.line()).ifPresent(breaches::add);
        return breaches.isEmpty()
                ? new ScdlLine.Valid(line.line(), ScdlRow.of(cells))
                : new ScdlLine.Invalid(line.line(), breaches);
    }

    private static ScdlLine.Stopped stoppedAt(long line, String code, Facts facts) {
        return new ScdlLine.Stopped(line, ScdlBreach.ofLine(code, facts));
    }
}
