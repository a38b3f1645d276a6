package fr.ctg.actionplan.result;

import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.indicator.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The results of an indicator as told to clients. */
@Schema(name = "IndicatorResults", description = "Les mesures approuvées d'un indicateur, remontées au plan.")
public record IndicatorResultsView(
        @Schema(required = true) UUID indicatorId,
        @Schema(required = true) String code,
        @Schema(required = true) String title,
        @Schema(required = true) String unit,
        @Schema(required = true) IndicatorType type,
        @Schema(required = true) boolean cumulative,
        @Schema(required = true) boolean byCommune,
        @Schema(required = true) List<PeriodResult> periods,
        @Schema(required = true) List<YearResult> years,

        @Schema(description = "Toutes les périodes connues ensemble ; absent quand rien n'est mesuré.") @Nullable Result all) {

    /** A figure with who has answered. */
    @Schema(name = "IndicatorResult", description = "Un résultat ; sans aucune valeur, il n'y a ni nombre ni date.")
    public record Result(
            @Nullable @Schema(
                    description = "Selon le type : somme, pourcentage pondéré, rapport, part de oui en %, moyenne.",
                    examples = "42")
            String number,

            @Nullable @Schema(description = "Ce dont une part ou une moyenne est faite.")
            String numerator,

            @Nullable String denominator,
            @Nullable LocalDate date,

            @Schema(
                    required = true,
                    description = "Vrai si le résultat n'est pas montré à ce lecteur (secret statistique).")
            boolean suppressed,

            @Schema(required = true) Completeness completeness) {

        static Result of(Rollup.Total total, Secrecy secrecy) {
            var suppressed = secrecy.hidesTotalOf(total.parts());
            var figure = suppressed ? null : total.figure().orElse(null);
            return figure == null
                    ? new Result(null, null, null, null, suppressed, total.completeness())
                    : new Result(
                            plain(figure.number()),
                            plain(figure.numerator()),
                            plain(figure.denominator()),
                            figure.date(),
                            false,
                            total.completeness());
        }

        /** The figure in one word; nothing, when there is none or it is not told. */
        public @Nullable String told() {
            return date == null ? number : date.toString();
        }

        private static @Nullable String plain(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }

    /** One period. */
    @Schema(name = "IndicatorPeriodResult")
    public record PeriodResult(
            @Schema(required = true) String period,
            @Schema(required = true) Result result,
            @Schema(required = true) List<PartView> parts) {}

    /** One year, with its target. */
    @Schema(name = "IndicatorYearResult")
    public record YearResult(
            @Schema(required = true) int year,
            @Schema(required = true) Result result,
            @Nullable Target target,
            @Schema(required = true) TargetStanding standing) {}

    /** What one commune brings. */
    @Schema(name = "IndicatorResultPart")
    public record PartView(
            @Nullable String communeSiren,
            @Nullable MeasuredValue value,

            @Schema(required = true, description = "Vrai si la mesure dit qu'il n'y a pas de valeur.")
            boolean notAvailable,

            @Schema(required = true) boolean suppressed) {}

    /** {@code secrecy} says what this reader is not told. */
    static IndicatorResultsView of(Indicator indicator, Rollup rollup, Secrecy secrecy) {
        var periods = rollup.periods();
        return of(
                indicator,
                rollup,
                secrecy,
                periods,
                rollup.years().stream()
                        .map(year -> year(indicator.definition(), rollup, secrecy, year, rollup.periodsOf(year), true))
                        .toList(),
                periods.isEmpty() ? null : total(rollup, secrecy, periods));
    }

    /** The same over the days a report tells of, whether or not anything was measured in them. */
    public static IndicatorResultsView during(
            EvaluatedDays days, Indicator indicator, Rollup rollup, boolean partner, int threshold) {
        var definition = indicator.definition();
        var secrecy = Secrecy.of(definition, partner, threshold);
        var periods = rollup.periodsWithin(days);
        var years = days.years()
                .boxed()
                .flatMap(year -> {
                    var within = periods.stream()
                            .filter(period -> period.year().filter(year::equals).isPresent())
                            .toList();
                    return within.isEmpty()
                            ? Stream.empty()
                            : Stream.of(year(
                                    definition,
                                    rollup,
                                    secrecy,
                                    year,
                                    within,
                                    within.size() == rollup.periodsOf(year).size()));
                })
                .toList();
        return of(indicator, rollup, secrecy, periods, years, total(rollup, secrecy, periods));
    }

    private static IndicatorResultsView of(
            Indicator indicator,
            Rollup rollup,
            Secrecy secrecy,
            List<Period> periods,
            List<YearResult> years,
            @Nullable Result all) {
        Definition definition = indicator.definition();
        return new IndicatorResultsView(
                indicator.id(),
                indicator.code(),
                definition.title(),
                definition.unit(),
                definition.type(),
                definition.cumulative(),
                definition.byCommune(),
                periods.stream()
                        .map(period -> new PeriodResult(
                                period.text(),
                                total(rollup, secrecy, List.of(period)),
                                parts(rollup.partsOf(period), secrecy)))
                        .toList(),
                years,
                all);
    }

    /** {@code whole}: a target is that of a whole year. */
    private static YearResult year(
            Definition definition, Rollup rollup, Secrecy secrecy, int year, List<Period> periods, boolean whole) {
        var result = total(rollup, secrecy, periods);
        var standing = rollup.standing(year, secrecy);
        return new YearResult(
                year,
                result,
                definition.targetOf(year).orElse(null),
                !whole && standing != TargetStanding.NO_TARGET ? TargetStanding.UNDECIDED : standing);
    }

    private static Result total(Rollup rollup, Secrecy secrecy, List<Period> window) {
        return Result.of(rollup.over(window), secrecy);
    }

    private static List<PartView> parts(Collection<Part> parts, Secrecy secrecy) {
        return parts.stream()
                .sorted(Comparator.comparing(part -> part.commune() == null ? "" : part.commune()))
                .map(part -> new PartView(
                        part.commune(),
                        secrecy.hides(part) ? null : part.value(),
                        part.value() == null,
                        secrecy.hides(part)))
                .toList();
    }

    /** How it stands at the end of the days: in the latest whole year that has a target. What is measured once belongs to no year. */
    public TargetStanding standingAt(EvaluatedDays days) {
        return years.stream()
                .filter(year -> year.target() != null && year.year() <= days.lastWholeYear())
                .reduce((_, later) -> later)
                .map(YearResult::standing)
                .orElse(TargetStanding.NO_TARGET);
    }
}
