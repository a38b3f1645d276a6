package fr.ctg.actionplan.spreadsheet;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line in the making. A cell is a text, a number, a date. */
final class TableLine {
    private final Map<SheetColumn, Object> cells = new EnumMap<>(SheetColumn.class);

    TableLine(LineKind kind) {
        cells.put(SheetColumn.KIND, kind.name());
    }

    TableLine with(SheetColumn column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value);
        }
        return this;
    }

    Map<SheetColumn, Object> cells() {
        return cells;
    }
}
