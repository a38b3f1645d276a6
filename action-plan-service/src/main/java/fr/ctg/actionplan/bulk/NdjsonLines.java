package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.platform.problem.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object a line, the same as {@code POST /v1/measures} is sent. */
final class NdjsonLines implements MeasureLines {
    /** Far beyond what the texts of a measure may be: whoever sends more has lost a line end. */
    static final int LONGEST_LINE = 65_536;

    private final ObjectReader json;

    NdjsonLines(ObjectMapper json) {
        this.json = json.readerFor(RecordMeasure.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @Override
    public String nameOf(MeasureField field) {
        return field.pointer();
    }

    @Override
    public void read(InputStream file, Reader to) throws IOException {
        var buffer = new byte[LONGEST_LINE];
        int held = 0;
        long line = 1;
        for (int more = file.read(buffer); more >= 0; more = file.read(buffer, held, buffer.length - held)) {
            int from = 0;
            int end = held + more;
            for (int at = held; at < end; at++) {
                if (buffer[at] == '\n') {
                    read(buffer, from, at, line++, to);
                    from = at + 1;
                }
            }
            held = end - from;
            System.arraycopy(buffer, from, buffer, 0, held);
            if (held == buffer.length) {
                to.unreadable(line, null, "line-too-long", Facts.of("longest", LONGEST_LINE));
                return;
            }
        }
        read(buffer, 0, held, line, to);
    }

    private void read(byte[] buffer, int from, int end, long line, Reader to) throws IOException {
        int begin = from;
        if (line == 1 && end - begin >= 3 && isByteOrderMark(buffer, begin)) {
            begin += 3;
        }
        while (begin < end && buffer[begin] <= ' ' && buffer[begin] >= 0) {
            begin++;
        }
        if (begin == end) {
            return;
        }
        RecordMeasure measure;
        try {
            measure = json.readValue(buffer, begin, end - begin);
        } catch (JsonProcessingException wrong) {
            var place = wrong instanceof JsonMappingException mapping
                            && !mapping.getPath().isEmpty()
                    ? pointer(mapping)
                    : null;
            to.unreadable(line, place, code(wrong, place), place == null ? Facts.none() : Facts.of("pointer", place));
            return;
        }
        if (measure == null) {
            to.unreadable(line, null, "malformed-json", Facts.none());
        } else {
            to.line(line, measure);
        }
    }

    private static String code(JsonProcessingException wrong, @Nullable String place) {
        if (String.valueOf(wrong.getOriginalMessage()).startsWith("Invalid UTF-8")) {
            return "not-utf8";
        }
        if (place == null) {
            return "malformed-json";
        }
        return wrong instanceof UnrecognizedPropertyException ? "unknown-field" : "unreadable-value";
    }

    private static boolean isByteOrderMark(byte[] buffer, int at) {
        return buffer[at] == (byte) 0xEF && buffer[at + 1] == (byte) 0xBB && buffer[at + 2] == (byte) 0xBF;
    }

    private static String pointer(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
