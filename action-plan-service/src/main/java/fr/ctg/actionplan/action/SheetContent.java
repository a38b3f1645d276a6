package fr.ctg.actionplan.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.DayInTheFuture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sheet says, as its authors wrote it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetContent(
        String title,
        List<String> objectiveCodes,
        List<String> territory,
        @Nullable String audience,
        @Nullable String how,
        @Nullable String deadlines,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Step> steps,
        List<String> contributors,
        @Nullable String means,
        List<SheetIndicator> indicators,
        @Nullable Pilot pilot,
        List<BudgetLine> budget) {

    SheetContent {
        objectiveCodes = objectiveCodes.stream().sorted().distinct().toList();
        territory = territory.stream().sorted().distinct().toList();
        audience = written(audience);
        how = written(how);
        deadlines = written(deadlines);
        means = written(means);
        steps = List.copyOf(steps);
        contributors = List.copyOf(contributors);
        indicators = List.copyOf(indicators);
        budget = List.copyOf(budget);
        requireDistinct(indicators, SheetIndicator::code, SheetContentRefused::indicatorCodeTwice);
        requireDistinct(steps, Step::title, SheetContentRefused::stepTwice);
        requireOneLineForAYearAndAFunder(budget);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw SheetContentRefused.endsBeforeItStarts(startsOn, endsOn);
        }
    }

    /** A block of blanks is a block not written. */
    private static @Nullable String written(@Nullable String block) {
        return block == null || block.isBlank() ? null : block;
    }

    private static <T> void requireDistinct(
            Collection<T> all, Function<T, String> key, Function<String, SheetContentRefused> refusal) {
        var seen = new HashSet<String>();
        for (var one : all) {
            if (!seen.add(key.apply(one))) {
                throw refusal.apply(key.apply(one));
            }
        }
    }

    static void requireOneLineForAYearAndAFunder(List<BudgetLine> budget) {
        var seen = new HashSet<List<Object>>();
        for (var line : budget) {
            if (!seen.add(List.of(line.year(), line.funder()))) {
                throw SheetContentRefused.budgetLineTwice(line.year(), line.funder());
            }
        }
    }

    /** What of it is still to come after a day: the steps not done, the money of the years since, the indicators as new ones. */
    SheetContent after(LocalDate lastDay) {
        return new SheetContent(
                title,
                objectiveCodes,
                territory,
                audience,
                how,
                deadlines,
                startsOn == null || startsOn.isAfter(lastDay) ? startsOn : null,
                endsOn == null || endsOn.isAfter(lastDay) ? endsOn : null,
                steps.stream().filter(step -> step.doneOn() == null).toList(),
                contributors,
                means,
                indicators.stream().map(SheetIndicator::anew).toList(),
                pilot,
                budget.stream()
                        .filter(line -> line.year() >= lastDay.plusDays(1).getYear())
                        .toList());
    }

    /** A step is done, or is not; nobody has done one tomorrow. */
    SheetContent requireNothingDoneAfter(LocalDate today) {
        steps.stream()
                .flatMap(step -> Stream.ofNullable(step.doneOn()))
                .forEach(on -> DayInTheFuture.refuse(on, today));
        return this;
    }

    /** The blocks still to be written. */
    List<SheetBlock> missingBlocks() {
        var missing = new ArrayList<SheetBlock>();
        for (var block : SheetBlock.values()) {
            var written =
                    switch (block) {
                        case HOW -> how != null;
                        case DEADLINES -> deadlines != null || !steps.isEmpty();
                        case CONTRIBUTORS -> !contributors.isEmpty();
                        case MEANS -> means != null;
                        case INDICATORS -> !indicators.isEmpty();
                    };
            if (!written) {
                missing.add(block);
            }
        }
        return missing;
    }
}
