package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.platform.problem.Facts;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A measure a line, written as for one alone. Empty lines are nothing; a line too long to be a measure ends the reading. */
final class JsonLines implements Iterator<Line> {
    private static final int LONGEST_LINE = 32_768;

    private final InputStream file;
    private final ObjectReader reader;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable Line next;
    private long number;
    private boolean any;
    private boolean stopped;

    JsonLines(InputStream file, ObjectReader reader) {
        this.file = new BufferedInputStream(file, 65_536);
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !stopped) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var line = next;
        next = null;
        return line;
    }

    private @Nullable Line advance() {
        try {
            while (readLine()) {
                if (line.size() > LONGEST_LINE) {
                    stopped = true;
                    return Line.unreadable(
                            new LineError(number, null, "line-too-long", Facts.of("most", LONGEST_LINE)));
                }
                if (!line.toString(java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
                    any = true;
                    return read();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        stopped = true;
        return any ? null : Line.unreadable(new LineError(1, null, "no-line", Facts.none()));
    }

    /** Fills {@code line}; false at the end of the file. */
    private boolean readLine() throws IOException {
        line.reset();
        number++;
        for (var read = file.read(); ; read = file.read()) {
            if (read < 0) {
                return line.size() > 0;
            }
            if (read == '\n') {
                return true;
            }
            if (line.size() <= LONGEST_LINE) {
                line.write(read);
            } else {
                return true;
            }
        }
    }

    private Line read() throws IOException {
        try {
            RecordMeasure measure = reader.readValue(line.toByteArray());
            return measure == null
                    ? Line.unreadable(new LineError(number, null, "line-unreadable", Facts.none()))
                    : Line.of(number, measure);
        } catch (JsonMappingException unreadable) {
            var column = unreadable.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            return Line.unreadable(new LineError(
                    number, column.isEmpty() ? null : column, "unreadable-value", Facts.of("pointer", column)));
        } catch (JsonProcessingException unreadable) {
            return Line.unreadable(new LineError(number, null, "line-unreadable", Facts.none()));
        }
    }
}
