package fr.ctg.platform.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Writes items one by one; what is left of the last ones is written at the close. */
interface Lines extends AutoCloseable {
    void write(Object item) throws IOException;

    @Override
    void close() throws IOException;

    /** Each line is the item as the list shows it. */
    static Lines ndjson(OutputStream out, ObjectMapper json) throws IOException {
        var lines = json.createGenerator(out);
        lines.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        lines.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        lines.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        var writer = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        return new Lines() {
            @Override
            public void write(Object item) throws IOException {
                writer.writeValue(lines, item);
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }

    /** RFC 4180, a first line of titles. */
    static Lines csv(OutputStream out, FlatColumns columns, ObjectMapper json) {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.titles());
        return new Lines() {
            @Override
            public void write(Object item) {
                csv.writeRecord(columns.cells(json.valueToTree(item)));
            }

            @Override
            public void close() throws IOException {
                csv.flush();
            }
        };
    }
}
