package fr.ctg.actionplan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal as people write it. */
public final class PlainDecimal {
    /** More digits than any field takes: what has more is left as it is, to be refused, and not written out in full. */
    private static final int MOST_DIGITS = 20;

    private PlainDecimal() {}

    /** "1E3" is told as 1000. */
    public static @Nullable BigDecimal of(@Nullable BigDecimal decimal) {
        return decimal == null || decimal.scale() >= 0 || decimal.scale() < -MOST_DIGITS
                ? decimal
                : decimal.setScale(0);
    }

    /** 12 and 12.00 are the same. */
    public static @Nullable BigDecimal shortest(@Nullable BigDecimal decimal) {
        return decimal == null ? null : of(decimal.stripTrailingZeros());
    }
}
