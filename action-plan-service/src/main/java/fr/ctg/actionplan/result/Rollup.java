package fr.ctg.actionplan.result;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.Direction;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.indicator.Target;
import fr.ctg.actionplan.measure.MeasuringCommunes;
import fr.ctg.actionplan.plan.SignedConvention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The approved measures of one indicator, and what they are together. */
public final class Rollup {
    /** The place of an indicator that is measured for the whole territory. */
    private static final String WHOLE = "";

    private final Definition definition;
    private final Predicate<Period> measurable;
    private final Function<Period, List<String>> communes;
    private final NavigableMap<String, Map<String, Part>> parts = new TreeMap<>();

    /** {@code communes}: those expected to measure in a period that can be measured; asked only of an indicator measured by commune. */
    public Rollup(
            Definition definition,
            Collection<Part> approved,
            Predicate<Period> measurable,
            Function<Period, List<String>> communes) {
        this.definition = definition;
        this.measurable = measurable;
        this.communes = communes;
        for (var part : approved) {
            parts.computeIfAbsent(part.period(), _ -> new HashMap<>())
                    .put(part.commune() == null ? WHOLE : part.commune(), part);
        }
    }

    /** Of an indicator of a sheet, judged on a day; before its convention is signed the sheet's territory says who measures. */
    public static Rollup of(
            Indicator indicator,
            ActionSheet sheet,
            @Nullable SignedConvention convention,
            Collection<Part> approved,
            LocalDate day) {
        return new Rollup(
                indicator.definition(),
                approved,
                period -> convention == null || MeasuringCommunes.isMet(convention, period),
                period ->
                        convention == null ? sheet.territory() : MeasuringCommunes.of(sheet, convention, period, day));
    }

    /** What the parts of some periods are together. */
    record Total(Optional<Figure> figure, Completeness completeness, List<Part> parts) {}

    List<Period> periods() {
        return parts.keySet().stream().map(this::period).toList();
    }

    /** Those something is known of, and those something was aimed at in. */
    List<Integer> years() {
        return Stream.concat(
                        periods().stream().flatMap(period -> period.year().stream()),
                        definition.targets().stream().map(Target::year))
                .distinct()
                .sorted()
                .toList();
    }

    Collection<Part> partsOf(Period period) {
        return parts.getOrDefault(period.text(), Map.of()).values();
    }

    Total of(Period period) {
        return over(List.of(period));
    }

    Total ofYear(int year) {
        return over(periodsOf(year));
    }

    /** All the periods of which something is known. */
    Total ofAll() {
        return over(periods());
    }

    /** Those that lie within the days; what is measured once belongs to no day. */
    List<Period> periodsWithin(EvaluatedDays days) {
        if (definition.frequency() == Frequency.ONCE) {
            return days.toTheEnd() ? List.of(period("ONCE")) : periods();
        }
        return days.years()
                .boxed()
                .flatMap(year -> periodsOf(year).stream())
                .filter(days::hold)
                .toList();
    }

    Total over(List<Period> window) {
        if (window.isEmpty()) {
            return new Total(Optional.empty(), new Completeness(0, 0, 0, List.of()), List.of());
        }
        return definition.cumulative() ? latestOver(window) : eachOver(window);
    }

    private Total eachOver(List<Period> window) {
        var count = new Count();
        var used = new ArrayList<Part>();
        for (var period : window) {
            var answered = parts.getOrDefault(period.text(), Map.of());
            for (var place : places(period, answered)) {
                count.add(place, answered.get(place));
            }
            used.addAll(answered.values());
        }
        return total(used, count);
    }

    /**
     * A value that comprises the earlier ones stands for them until the next one comes; whoever is no longer expected, and says no more, is not
     * carried on.
     */
    private Total latestOver(List<Period> window) {
        var last = window.getLast();
        var answered = parts.getOrDefault(last.text(), Map.of());
        var latest = new HashMap<String, Part>();
        parts.headMap(last.text(), true)
                .values()
                .forEach(known -> known.forEach((place, part) -> {
                    if (part.value() != null) {
                        latest.put(place, part);
                    }
                }));
        var places = places(last, answered);
        latest.keySet().retainAll(places);
        var count = new Count();
        for (var place : places) {
            count.add(place, answered.get(place));
        }
        return total(latest.values(), count);
    }

    private Total total(Collection<Part> used, Count count) {
        var values =
                used.stream().flatMap(part -> Stream.ofNullable(part.value())).toList();
        return new Total(Figure.of(definition.type(), values), count.told(), List.copyOf(used));
    }

    /** Those expected, and those who answered without being expected any more. */
    private TreeSet<String> places(Period period, Map<String, Part> answered) {
        var all = new TreeSet<>(answered.keySet());
        all.addAll(definition.byCommune() ? communes.apply(period) : List.of(WHOLE));
        return all;
    }

    private static final class Count {
        private int reported;
        private int notAvailable;
        private int expected;
        private final TreeSet<String> missing = new TreeSet<>();

        void add(String place, @Nullable Part part) {
            expected++;
            if (part == null) {
                missing.add(place);
            } else if (part.value() == null) {
                notAvailable++;
            } else {
                reported++;
            }
        }

        Completeness told() {
            missing.remove(WHOLE);
            return new Completeness(reported, notAvailable, expected, List.copyOf(missing));
        }
    }

    /** How a year stands to its target; undecided as long as a value is missing, or may not be known. */
    public TargetStanding standing(int year, Secrecy secrecy) {
        var target = definition.targetOf(year);
        if (target.isEmpty() || definition.direction() == Direction.NONE) {
            return TargetStanding.NO_TARGET;
        }
        var total = ofYear(year);
        if (!total.completeness().everybodyReported() || secrecy.hidesTotalOf(total.parts())) {
            return TargetStanding.UNDECIDED;
        }
        return total.figure()
                .flatMap(figure -> figure.compareTo(target.get()))
                .map(distance -> definition.direction() == Direction.HIGHER_IS_BETTER ? distance >= 0 : distance <= 0)
                .map(met -> met ? TargetStanding.ON_TARGET : TargetStanding.OFF_TARGET)
                .orElse(TargetStanding.UNDECIDED);
    }

    /** How the indicator stands today: in the latest year that has a target and has begun. */
    public TargetStanding standingIn(int thisYear, Secrecy secrecy) {
        return definition.targets().stream()
                .map(Target::year)
                .filter(year -> year <= thisYear)
                .max(Integer::compareTo)
                .map(year -> standing(year, secrecy))
                .orElse(TargetStanding.NO_TARGET);
    }

    /** Of the first year and the last one of a convention, those it meets. */
    List<Period> periodsOf(int year) {
        return everyPeriodOf(year).stream()
                .filter(period -> measurable.test(period) || parts.containsKey(period.text()))
                .toList();
    }

    private List<Period> everyPeriodOf(int year) {
        var frequency = definition.frequency();
        return switch (frequency) {
            case YEAR -> List.of(period(Integer.toString(year)));
            case HALF -> numbered(year + "-H%d", frequency);
            case QUARTER -> numbered(year + "-Q%d", frequency);
            case MONTH -> numbered(year + "-%02d", frequency);
            case ONCE -> List.of(period("ONCE"));
        };
    }

    private List<Period> numbered(String form, Frequency frequency) {
        return IntStream.rangeClosed(1, frequency.perYear())
                .mapToObj(number -> period(form.formatted(number)))
                .toList();
    }

    private Period period(String text) {
        return new Period(definition.frequency(), text);
    }
}
