package fr.ctg.actionplan.indicator;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.LineEnds;
import fr.ctg.actionplan.PlainDecimal;
import fr.ctg.actionplan.action.IndicatorKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an indicator is measured. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IndicatorDefinition", description = "Comment un indicateur se mesure.")
public record Definition(
        @NotBlank @Size(max = 300) @Schema(required = true) String title,

        @NotBlank @Size(max = 50) @Schema(required = true, examples = "places")
        String unit,

        @NotNull @Schema(required = true) IndicatorKind kind,
        @NotNull @Schema(required = true) IndicatorType type,
        @NotNull @Schema(required = true) Direction direction,
        @NotNull @Schema(required = true) Frequency frequency,

        @NotBlank @Size(max = 300) @Schema(required = true, description = "D'où vient la mesure.", examples = "Données d'activité des structures")
        String source,

        @Nullable @Valid @Schema(description = "Exigée avant la première mesure.")
        Baseline baseline,

        @NotNull @Size(max = 20) @Schema(required = true) List<@Valid @NotNull Target> targets,

        @Nullable @Digits(integer = 15, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, description = "Plus petite valeur possible.", examples = "0")
        BigDecimal minimum,

        @Nullable @Digits(integer = 15, fraction = 4) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, description = "Plus grande valeur possible.", examples = "100")
        BigDecimal maximum,

        @Schema(required = true, description = "Vrai si chaque mesure comprend les précédentes.")
        boolean cumulative,

        @Schema(required = true, description = "Vrai si chaque commune mesure pour elle.")
        boolean byCommune,

        @Schema(
                required = true,
                description =
                        "Vrai si l'on compte des personnes ou des ménages : les petits effectifs ne sont alors pas publiés (secret statistique).")
        boolean countsPeople,

        @Nullable @Size(max = 3) @Schema(
                description =
                        "Qui doit approuver chaque mesure, tous ensemble. Absent ou vide : l'organisation qui tient le plan ou la Caf, l'une des deux suffit.")
        List<@NotNull Approver> approvers) {

    /** Refuses what does not fit together. */
    void requireSound() {
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw DefinitionRefused.boundsReversed(minimum, maximum);
        }
        if (type == IndicatorType.SCALE && (minimum == null || maximum == null)) {
            throw DefinitionRefused.scaleWithoutBounds();
        }
        if (!byCommune && approvers().contains(Approver.COMMUNE)) {
            throw DefinitionRefused.approvedByNoCommune();
        }
        var years = new HashSet<Integer>();
        for (var target : targets) {
            if (!target.isOf(type)) {
                throw DefinitionRefused.targetOfAnotherType(target.year(), type);
            }
            if (!years.add(target.year())) {
                throw DefinitionRefused.targetTwice(target.year());
            }
        }
        if (baseline != null) {
            baseline.requireOf(type);
            if (baseline.value() != null) {
                requireWithinBounds(baseline.value());
            }
        }
    }

    /** Refuses a value of another type, or out of bounds. */
    public void requireMeasurable(MeasuredValue value) {
        value.requireOf(type);
        requireWithinBounds(value);
    }

    private void requireWithinBounds(MeasuredValue value) {
        value.figure(type)
                .filter(figure -> (minimum != null && figure.compareTo(minimum) < 0)
                        || (maximum != null && figure.compareTo(maximum) > 0))
                .ifPresent(figure -> {
                    throw MeasureRefused.outOfBounds(figure, minimum, maximum);
                });
    }

    /** Who has to approve each measure; empty when the keeper or the Caf is enough, as it was before one could ask. */
    @Override
    public List<Approver> approvers() {
        return approvers == null ? List.of() : approvers;
    }

    public Optional<Target> targetOf(int year) {
        return targets.stream().filter(target -> target.year() == year).findFirst();
    }

    /** Whether it says the same in other words: 12 for 12.00, targets in another order. */
    public boolean saysTheSameAs(Definition other) {
        return plain().equals(other.plain());
    }

    private Definition plain() {
        return new Definition(
                LineEnds.alike(title),
                LineEnds.alike(unit),
                kind,
                type,
                direction,
                frequency,
                LineEnds.alike(source),
                baseline == null ? null : baseline.plain(),
                targets.stream()
                        .map(Target::plain)
                        .sorted(Comparator.comparing(Target::year))
                        .toList(),
                PlainDecimal.shortest(minimum),
                PlainDecimal.shortest(maximum),
                cumulative,
                byCommune,
                countsPeople,
                approvers().stream().distinct().sorted().toList());
    }

    public Definition aimingAt(List<Target> years) {
        return with(baseline, List.copyOf(years));
    }

    Definition after(LocalDate lastDay) {
        return with(
                baseline,
                targets.stream()
                        .filter(target -> target.year() >= lastDay.plusDays(1).getYear())
                        .toList());
    }

    /** Whether a value counts so few people that they could be recognised. */
    public boolean isSmall(MeasuredValue value, int threshold) {
        return countsPeople && value.tellsOfFewerThan(threshold, type);
    }

    /** As it is told: those who are no partners are told of no few people. */
    public Definition shownTo(boolean partner, int threshold) {
        return !partner && hasSmallBaseline(threshold) ? withoutBaselineValue() : this;
    }

    public boolean hasSmallBaseline(int threshold) {
        return baseline != null && baseline.value() != null && isSmall(baseline.value(), threshold);
    }

    private Definition withoutBaselineValue() {
        return with(baseline == null ? null : new Baseline(baseline.on(), null, null), targets);
    }

    private Definition with(@Nullable Baseline otherBaseline, List<Target> otherTargets) {
        return new Definition(
                title,
                unit,
                kind,
                type,
                direction,
                frequency,
                source,
                otherBaseline,
                otherTargets,
                minimum,
                maximum,
                cumulative,
                byCommune,
                countsPeople,
                approvers);
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    /** What differs that measures already made depend on. */
    List<String> breaks(Definition before) {
        var broken = new java.util.ArrayList<String>();
        if (!unit.equals(before.unit)) {
            broken.add("unit");
        }
        if (type != before.type) {
            broken.add("type");
        }
        if (frequency != before.frequency) {
            broken.add("frequency");
        }
        if (cumulative != before.cumulative) {
            broken.add("cumulative");
        }
        if (type == IndicatorType.SCALE && (differ(minimum, before.minimum) || differ(maximum, before.maximum))) {
            broken.add("bounds");
        }
        if (byCommune != before.byCommune) {
            broken.add("byCommune");
        }
        return broken;
    }
}
