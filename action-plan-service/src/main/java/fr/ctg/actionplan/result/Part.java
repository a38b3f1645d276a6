package fr.ctg.actionplan.result;

import fr.ctg.actionplan.indicator.MeasuredValue;
import org.jspecify.annotations.Nullable;

/** An approved measure, as a part of a whole; without a value, it is known not to be available. */
public record Part(
        String period, @Nullable String commune, @Nullable MeasuredValue value) {}
