package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.measure.RecordMeasure;
import java.io.InputStream;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file is written. */
@Schema(name = "MeasureImportFormat")
public enum ImportFormat {
    CSV,
    NDJSON;

    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";

    static ImportFormat of(String mediaType) {
        return mediaType.startsWith(CSV_TYPE) ? CSV : NDJSON;
    }

    /** The lines as they come; the last one may say why reading stopped. */
    Iterator<Line> lines(InputStream file, ObjectMapper json) {
        return switch (this) {
            case CSV -> new CsvLines(file);
            case NDJSON -> new JsonLines(file, json.readerFor(RecordMeasure.class));
        };
    }
}
