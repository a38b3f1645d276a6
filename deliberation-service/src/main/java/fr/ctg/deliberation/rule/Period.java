package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Civil days, both ends included; no end means still in force. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RulePeriod",
        description = "Période d'application, bornes comprises ; sans fin, la règle est en vigueur.")
public record Period(
        @Schema(required = true) LocalDate from, @Nullable LocalDate to) {
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Rules of one kind follow each other day by day: a hole or an overlap stops the start. */
    public static <R> void requireNoHole(List<R> rules, Function<R, Period> period) {
        for (int next = 1; next < rules.size(); next++) {
            var end = period.apply(rules.get(next - 1)).to();
            if (end == null
                    || !end.plusDays(1).equals(period.apply(rules.get(next)).from())) {
                throw new IllegalStateException("Rules: hole or overlap before " + rules.get(next));
            }
        }
    }

    @Override
    public String toString() {
        return to == null ? from + "/.." : from + "/" + to;
    }
}
