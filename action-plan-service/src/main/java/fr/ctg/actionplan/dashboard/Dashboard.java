package fr.ctg.actionplan.dashboard;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.BudgetLine;
import fr.ctg.actionplan.action.SheetStatus;
import fr.ctg.actionplan.plan.ConventionParty;
import fr.ctg.actionplan.plan.PlanStatus;
import fr.ctg.actionplan.result.TargetStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The plan at a glance. */
@Schema(
        name = "PlanDashboard",
        description =
                "Le plan d'un coup d'œil. Une fiche qui sert deux axes, ou concerne plusieurs communes, compte dans chacun : les groupes ne s'additionnent pas.")
public record Dashboard(
        @Schema(required = true) UUID planId,
        @Schema(required = true) LocalDate on,
        @Schema(required = true) PlanStatus planStatus,

        @Schema(required = true, description = "Vrai si la convention est fragilisée.")
        boolean weakened,

        @Schema(required = true) Counts sheets,
        @Schema(required = true) List<Group> byStatus,
        @Schema(required = true) List<Group> byAxis,
        @Schema(required = true) List<Group> byCommune,
        @Schema(required = true) List<Group> byPilot,
        @Schema(required = true) List<LateSheet> late,
        @Schema(required = true) List<BlockedSheet> blocked,
        @Schema(required = true) Money money,
        @Schema(required = true) IndicatorCounts indicators) {

    /** How many sheets, and how they do. */
    @Schema(name = "DashboardCounts")
    public record Counts(
            @Schema(required = true) int sheets,
            @Schema(required = true) int done,
            @Schema(required = true) int late,
            @Schema(required = true) int blocked) {

        static Counts of(Collection<ActionSheet> sheets, LocalDate today) {
            return new Counts(
                    sheets.size(),
                    count(sheets, sheet -> sheet.status() == SheetStatus.DONE),
                    count(sheets, sheet -> sheet.lateSince(today).isPresent()),
                    count(sheets, sheet -> sheet.status() == SheetStatus.BLOCKED));
        }

        private static int count(Collection<ActionSheet> sheets, Predicate<ActionSheet> which) {
            return (int) sheets.stream().filter(which).count();
        }
    }

    /** The sheets that have something in common. */
    @Schema(name = "DashboardGroup")
    public record Group(
            @Schema(required = true, description = "Code de l'axe, SIREN, ou état.")
            String key,

            @Nullable String label,
            @Schema(required = true) Counts counts) {}

    @Schema(name = "DashboardLateSheet")
    public record LateSheet(
            @Schema(required = true) UUID sheetId,
            @Schema(required = true) int number,
            @Schema(required = true) String title,
            @Schema(required = true) LocalDate since) {}

    @Schema(name = "DashboardBlockedSheet")
    public record BlockedSheet(
            @Schema(required = true) UUID sheetId,
            @Schema(required = true) int number,
            @Schema(required = true) String title,
            @Schema(required = true) LocalDate since,
            @Nullable String reason,
            @Nullable String condition,
            @Nullable String responsible,

            @Nullable LocalDate reviewOn,

            @Schema(required = true, description = "Vrai si le jour prévu pour refaire le point est passé.")
            boolean reviewOverdue) {}

    /** Money, where it is known. */
    @Schema(name = "DashboardMoney", description = "Montants en euros ; absents quand aucune fiche n'en donne.")
    public record Money(
            @Schema(required = true, examples = "EUR") String currency,
            @Schema(required = true) Amounts total,
            @Schema(required = true) List<YearAmounts> byYear,
            @Schema(required = true) List<FundingAmounts> byFunding) {

        static Money of(List<BudgetLine> lines) {
            return new Money(
                    "EUR",
                    Amounts.of(lines),
                    grouped(lines, BudgetLine::year).entrySet().stream()
                            .map(year -> new YearAmounts(year.getKey(), Amounts.of(year.getValue())))
                            .toList(),
                    grouped(lines, BudgetLine::funding).entrySet().stream()
                            .map(funding -> new FundingAmounts(funding.getKey(), Amounts.of(funding.getValue())))
                            .toList());
        }

        private static <K extends Comparable<K>> Map<K, List<BudgetLine>> grouped(
                List<BudgetLine> lines, Function<BudgetLine, K> by) {
            return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        }
    }

    @Schema(name = "DashboardAmounts")
    public record Amounts(
            @Nullable @Schema(description = "Prévu.", examples = "12000.00")
            String planned,

            @Nullable @Schema(description = "Engagé.") String committed,
            @Nullable @Schema(description = "Dépensé.") String spent) {

        public static Amounts of(List<BudgetLine> lines) {
            return new Amounts(
                    sum(lines, BudgetLine::planned), sum(lines, BudgetLine::committed), sum(lines, BudgetLine::spent));
        }

        private static @Nullable String sum(List<BudgetLine> lines, Function<BudgetLine, @Nullable BigDecimal> amount) {
            return lines.stream()
                    .map(amount)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal::add)
                    .map(BigDecimal::toPlainString)
                    .orElse(null);
        }
    }

    @Schema(name = "DashboardYearAmounts")
    public record YearAmounts(
            @Schema(required = true) int year,
            @Schema(required = true) Amounts amounts) {}

    @Schema(name = "DashboardFundingAmounts")
    public record FundingAmounts(
            @Schema(required = true) BudgetLine.Funding funding,
            @Schema(required = true) Amounts amounts) {}

    /** How the indicators stand to their latest target that has come. */
    @Schema(name = "DashboardIndicators")
    public record IndicatorCounts(
            @Schema(required = true, description = "Indicateurs nommés par les fiches.")
            int named,

            @Schema(required = true, description = "Ceux dont on a dit comment ils se mesurent.")
            int defined,

            @Schema(required = true) int onTarget,
            @Schema(required = true) int offTarget,

            @Schema(required = true, description = "Des mesures manquent : ce n'est ni oui ni non.")
            int undecided,

            @Schema(required = true) int withoutTarget) {

        public static IndicatorCounts of(int named, List<TargetStanding> standings) {
            return new IndicatorCounts(
                    named,
                    standings.size(),
                    count(standings, TargetStanding.ON_TARGET),
                    count(standings, TargetStanding.OFF_TARGET),
                    count(standings, TargetStanding.UNDECIDED),
                    count(standings, TargetStanding.NO_TARGET));
        }

        private static int count(List<TargetStanding> standings, TargetStanding which) {
            return (int) standings.stream().filter(which::equals).count();
        }
    }

    static Dashboard of(PlanSituation situation) {
        var sheets = situation.sheets();
        var today = situation.today();
        return new Dashboard(
                situation.plan().id(),
                today,
                situation.status(),
                situation.isWeakened(),
                Counts.of(sheets, today),
                byStatus(sheets, today),
                byAxis(situation),
                byCommune(situation),
                byPilot(sheets, today),
                late(sheets, today),
                blocked(sheets, today),
                Money.of(sheets.stream()
                        .flatMap(sheet -> sheet.budget().stream())
                        .toList()),
                indicators(situation));
    }

    private static List<Group> byStatus(List<ActionSheet> sheets, LocalDate today) {
        return Arrays.stream(SheetStatus.values())
                .map(status -> group(status.name(), null, sheets.stream(), sheet -> sheet.status() == status, today))
                .toList();
    }

    private static List<Group> byAxis(PlanSituation situation) {
        return situation
                .plan()
                .framework()
                .axes()
                .map(axis -> group(
                        axis.code(),
                        axis.title(),
                        situation.sheets().stream(),
                        sheet -> axis.isServedBy(sheet.objectiveCodes()),
                        situation.today()))
                .toList();
    }

    /** The communes of the convention; before it is signed, those the sheets name. */
    private static List<Group> byCommune(PlanSituation situation) {
        var names = new LinkedHashMap<String, @Nullable String>();
        var convention = situation.convention();
        if (convention != null) {
            for (ConventionParty commune : convention.communesOn(situation.today())) {
                names.put(commune.siren(), commune.name());
            }
        }
        situation.sheets().stream()
                .flatMap(sheet -> sheet.territory().stream())
                .forEach(siren -> names.putIfAbsent(siren, null));
        return names.entrySet().stream()
                .map(commune -> group(
                        commune.getKey(),
                        commune.getValue(),
                        situation.sheets().stream(),
                        sheet ->
                                sheet.territory().isEmpty() || sheet.territory().contains(commune.getKey()),
                        situation.today()))
                .toList();
    }

    private static List<Group> byPilot(List<ActionSheet> sheets, LocalDate today) {
        return sheets.stream()
                .flatMap(sheet -> sheet.pilot().stream())
                .map(pilot -> pilot.siren())
                .distinct()
                .sorted()
                .map(siren -> group(
                        siren,
                        null,
                        sheets.stream(),
                        sheet -> sheet.pilot()
                                .filter(pilot -> pilot.siren().equals(siren))
                                .isPresent(),
                        today))
                .toList();
    }

    private static Group group(
            String key,
            @Nullable String label,
            Stream<ActionSheet> sheets,
            Predicate<ActionSheet> belongs,
            LocalDate today) {
        return new Group(key, label, Counts.of(sheets.filter(belongs).toList(), today));
    }

    private static List<LateSheet> late(List<ActionSheet> sheets, LocalDate today) {
        return sheets.stream()
                .flatMap(sheet -> sheet
                        .lateSince(today)
                        .map(since -> new LateSheet(sheet.id(), sheet.number(), sheet.title(), since))
                        .stream())
                .toList();
    }

    private static List<BlockedSheet> blocked(List<ActionSheet> sheets, LocalDate today) {
        return sheets.stream()
                .filter(sheet -> sheet.status() == SheetStatus.BLOCKED)
                .flatMap(sheet -> sheet
                        .lastChange()
                        .map(change -> new BlockedSheet(
                                sheet.id(),
                                sheet.number(),
                                sheet.title(),
                                change.on(),
                                change.reason(),
                                change.condition(),
                                change.responsible(),
                                change.reviewOn(),
                                change.reviewOn() != null && change.reviewOn().isBefore(today)))
                        .stream())
                .toList();
    }

    private static IndicatorCounts indicators(PlanSituation situation) {
        return IndicatorCounts.of(
                situation.sheets().stream()
                        .mapToInt(sheet -> sheet.indicators().size())
                        .sum(),
                situation.standings());
    }
}
