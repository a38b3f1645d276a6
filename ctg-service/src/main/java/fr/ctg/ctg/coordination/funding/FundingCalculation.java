package fr.ctg.ctg.coordination.funding;

import fr.ctg.ctg.coordination.officer.CooperationOfficer;
import fr.ctg.ctg.coordination.officer.Employment;
import fr.ctg.platform.problem.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The amount due for a year and how it comes about. Each post is rounded to the cent, so that the lines a reader adds up give the sum.
 */
record FundingCalculation(List<Line> lines, BigDecimal sum, BigDecimal amount, List<Step> steps) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int CENTS = 2;

    /** One employment of one post in the year. */
    record Line(
            UUID officerId, String post, BigDecimal share, int monthsEmployed, int monthsVacant, BigDecimal amount) {
        int monthsPaid() {
            return monthsEmployed - monthsVacant;
        }
    }

    /** One step, told by its code and what went into it. */
    record Step(String code, Facts facts) {}

    /** {@code officers} may hold posts of other employers and years: they count for nothing. */
    static FundingCalculation of(FundingConvention convention, List<CooperationOfficer> officers) {
        var lines = new ArrayList<Line>();
        var steps = new ArrayList<Step>();
        for (var officer : officers) {
            for (var employment : officer.employments()) {
                var employed =
                        officer.monthsEmployed(employment, convention.year()).size();
                if (employment.employerSiren().equals(convention.employerSiren()) && employed > 0) {
                    var line = line(convention, officer, employment, employed);
                    lines.add(line);
                    steps.add(step(convention, line));
                }
            }
        }
        var sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(CENTS), BigDecimal::add);
        steps.add(new Step("funding.sum", Facts.of("sum", sum.toPlainString()).and("posts", lines.size())));
        var amount = convention.ceiling().map(sum::min).orElse(sum).setScale(CENTS);
        convention
                .ceiling()
                .ifPresent(ceiling -> steps.add(new Step(
                        sum.compareTo(ceiling) > 0 ? "funding.above-ceiling" : "funding.under-ceiling",
                        Facts.of("ceiling", ceiling.toPlainString()).and("amount", amount.toPlainString()))));
        return new FundingCalculation(List.copyOf(lines), sum, amount, List.copyOf(steps));
    }

    private static Line line(
            FundingConvention convention, CooperationOfficer officer, Employment employment, int employed) {
        var vacant = (int) officer.monthsEmployed(employment, convention.year()).stream()
                .filter(month -> officer.isVacant(employment, month))
                .count();
        var amount = convention
                .amountPerFullTime()
                .multiply(employment.share())
                .multiply(BigDecimal.valueOf(employed - vacant))
                .divide(MONTHS, CENTS, RoundingMode.HALF_UP);
        return new Line(officer.id(), officer.post(), employment.share(), employed, vacant, amount);
    }

    private static Step step(FundingConvention convention, Line line) {
        return new Step(
                "funding.post",
                Facts.of("post", line.post())
                        .and("amountPerFullTime", convention.amountPerFullTime().toPlainString())
                        .and("share", line.share().toPlainString())
                        .and("monthsPaid", line.monthsPaid())
                        .and("monthsEmployed", line.monthsEmployed())
                        .and("monthsVacant", line.monthsVacant())
                        .and("amount", line.amount().toPlainString()));
    }

    /** Full-time posts over the whole year. */
    BigDecimal fullTimeEquivalent() {
        return lines.stream()
                .map(line -> line.share().multiply(BigDecimal.valueOf(line.monthsPaid())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(MONTHS, 4, RoundingMode.HALF_UP);
    }
}
