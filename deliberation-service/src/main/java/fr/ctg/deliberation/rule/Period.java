package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
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

    @Override
    public String toString() {
        return to == null ? from + "/.." : from + "/" + to;
    }
}
