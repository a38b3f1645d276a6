package fr.ctg.actionplan.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.ctg.actionplan.exchange.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a plan's table as a file. */
final class PlanFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlanFile() {}

    /** With semicolons and a byte order mark: what spreadsheets set to French open without asking. */
    static byte[] csv(PlanTable table) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(SheetColumn.titles());
            table.lines(line -> csv.writeRecord(Arrays.stream(SheetColumn.values())
                    .map(column -> text(line.get(column)))
                    .toList()));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return file.toByteArray();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> PlainText.written(text);
            case BigDecimal amount -> amount.toPlainString();
            default -> cell.toString();
        };
    }

    static byte[] xlsx(PlanTable table) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "CTG", "1.0")) {
            var sheet = workbook.newWorksheet("Plan");
            for (var column : SheetColumn.values()) {
                sheet.value(0, column.ordinal(), column.title());
            }
            int[] row = {1};
            table.lines(line -> write(sheet, row[0]++, line));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, Map<SheetColumn, Object> line) {
        line.forEach((column, cell) -> {
            switch (cell) {
                case Number number -> sheet.value(row, column.ordinal(), number);
                default -> sheet.value(row, column.ordinal(), text(cell));
            }
        });
    }
}
