package fr.ctg.deliberation.scdl;

import fr.ctg.platform.problem.Facts;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the schema that a line breaks. The column is absent when the line as a whole is wrong. The value is cut: a file may be refused
 * a million times, and none of it should stay in memory.
 */
public record ScdlBreach(
        @Nullable ScdlColumn column, String code, @Nullable String value, Facts facts) {
    private static final int LONGEST_VALUE = 50;

    public ScdlBreach {
        value = value == null ? null : cut(value);
    }

    static ScdlBreach of(ScdlColumn column, String code, String value, Facts facts) {
        return new ScdlBreach(column, code, value, facts.and("column", column));
    }

    static ScdlBreach ofLine(String code, Facts facts) {
        return new ScdlBreach(null, code, null, facts);
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        // Half a character outside the BMP could not be written as JSON.
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end);
    }
}
