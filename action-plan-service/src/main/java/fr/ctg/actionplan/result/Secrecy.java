package fr.ctg.actionplan.result;

import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.IndicatorType;
import java.util.Collection;

/**
 * What a reader is not told of few people (secret statistique). A total is withheld whenever one of the parts it was made of is, in this period or
 * carried from an earlier one: with all the others known, it would give the withheld ones away, or narrow them down.
 */
public record Secrecy(IndicatorType type, boolean applies, int threshold) {
    public static Secrecy of(Definition definition, boolean partner, int threshold) {
        return new Secrecy(definition.type(), !partner && definition.countsPeople(), threshold);
    }

    boolean hides(Part part) {
        var value = part.value();
        return applies && value != null && value.tellsOfFewerThan(threshold, type);
    }

    boolean hidesTotalOf(Collection<Part> parts) {
        return parts.stream().anyMatch(this::hides);
    }
}
