package fr.ctg.actionplan.indicator;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often an indicator is measured. */
@Schema(name = "IndicatorFrequency", description = "`2024`, `2024-H1`, `2024-Q3`, `2024-09`, ou `ONCE`.")
public enum Frequency {
    YEAR("\\d{4}", 1),
    HALF("\\d{4}-H[12]", 2),
    QUARTER("\\d{4}-Q[1-4]", 4),
    MONTH("\\d{4}-(0[1-9]|1[0-2])", 12),
    ONCE("ONCE", 1);

    private final Pattern form;
    private final int perYear;

    Frequency(String form, int perYear) {
        this.form = Pattern.compile(form);
        this.perYear = perYear;
    }

    boolean writes(String period) {
        return form.matcher(period).matches();
    }

    /** How many periods a year has. */
    public int perYear() {
        return perYear;
    }
}
