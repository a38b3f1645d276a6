package fr.ctg.actionplan.bulk;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.measure.MeasuringCommunes;
import fr.ctg.actionplan.measure.PeriodLock;
import fr.ctg.actionplan.plan.BegunPlan;
import fr.ctg.platform.problem.NotFound;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that decides about the measures of a plan, as it was when a file began to arrive. */
final class MeasuringPlan {
    private static final int PERIODS_REMEMBERED = 1_000;

    private final BegunPlan begun;
    private final Optional<PeriodLock> lock;
    private final LocalDate today;
    private final Map<UUID, Measured> byId = new HashMap<>();
    private final Map<Named, Measured> byName = new HashMap<>();
    private final Map<Named, List<String>> communes = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Named, List<String>> eldest) {
            return size() > PERIODS_REMEMBERED;
        }
    };

    /** An indicator and its sheet. */
    record Measured(Indicator indicator, ActionSheet sheet) {}

    private record Named(int sheet, String text) {}

    MeasuringPlan(BegunPlan begun, Optional<PeriodLock> lock, List<Measured> measured, LocalDate today) {
        this.begun = begun;
        this.lock = lock;
        this.today = today;
        for (var one : measured) {
            byId.put(one.indicator().id(), one);
            byName.put(new Named(one.sheet().number(), one.indicator().code()), one);
        }
    }

    Measured require(UUID indicatorId) {
        var known = byId.get(indicatorId);
        if (known == null) {
            throw new NotFound("indicator", indicatorId);
        }
        return known;
    }

    Indicator require(int sheet, String code) {
        var known = byName.get(new Named(sheet, code));
        if (known == null) {
            throw new NotFound("indicator", sheet + " " + code);
        }
        return known.indicator();
    }

    /** Those expected to measure it in a period that can be read; a file often has many lines of one period. */
    List<String> communesOf(Measured one, Period period) {
        return communes.computeIfAbsent(
                new Named(one.sheet().number(), period.text()),
                _ -> MeasuringCommunes.of(one.sheet(), begun.convention(), period, today));
    }

    void requireMet(Period period) {
        MeasuringCommunes.requireMet(begun.convention(), period);
    }

    Optional<PeriodLock> lock() {
        return lock;
    }

    String keeperSiren() {
        return begun.plan().keeperSiren();
    }

    UUID id() {
        return begun.plan().id();
    }

    /** Whether a line that was right is right still: what it was held against has not changed. */
    boolean isAsItWas(MeasuringPlan now) {
        return byId.keySet().equals(now.byId.keySet())
                && byId.values().stream()
                        .allMatch(one -> one.indicator().definitionVersion()
                                == now.require(one.indicator().id()).indicator().definitionVersion())
                && byId.values().stream().allMatch(one -> one.sheet()
                        .territory()
                        .equals(now.require(one.indicator().id()).sheet().territory()))
                && byName.keySet().equals(now.byName.keySet())
                && lock.map(PeriodLock::through).equals(now.lock.map(PeriodLock::through))
                && begun.convention()
                        .communesOn(today)
                        .equals(now.begun.convention().communesOn(today));
    }
}
