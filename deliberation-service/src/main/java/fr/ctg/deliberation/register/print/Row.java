package fr.ctg.deliberation.register.print;

import java.util.List;

/**
 * One line of a table whose header is at its left.
 *
 * @param names the values are names, none of which is broken at the end of a line; otherwise each value has a line of its own
 */
record Row(String label, List<String> values, boolean names) {
    static Row of(String label, String value) {
        return new Row(label, List.of(value), false);
    }

    static Row names(String label, List<String> names) {
        return new Row(label, names, true);
    }
}
