package fr.ctg.actionplan.framework;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stakes of a plan with all they hold. */
public record Framework(List<Stake> stakes) {
    public Framework {
        stakes = List.copyOf(stakes);
    }

    /** Refuses codes that are used twice, or that do not begin with the code of the level above. */
    public Framework requireSoundCodes() {
        var seen = new HashSet<String>();
        for (var stake : stakes) {
            requireNew(stake.code(), seen);
            for (var axis : stake.axes()) {
                requireNew(axis.code(), seen);
                requireWithin(stake.code(), axis.code());
                for (var objective : axis.objectives()) {
                    requireNew(objective.code(), seen);
                    requireWithin(axis.code(), objective.code());
                }
            }
        }
        return this;
    }

    private static void requireNew(String code, HashSet<String> seen) {
        if (!seen.add(code)) {
            throw CodesInconsistent.usedTwice(code);
        }
    }

    private static void requireWithin(String parent, String code) {
        if (!code.startsWith(parent + ".")) {
            throw CodesInconsistent.misplaced(code, parent);
        }
    }

    /** Refuses codes that are not those of objectives of this framework. */
    public void requireObjectives(Collection<String> codes) {
        var known = objectives().map(Objective::code).collect(Collectors.toSet());
        for (var code : codes) {
            if (!known.contains(code)) {
                throw new NotAnObjective(code);
            }
        }
    }

    /** What each code names, whatever its level. */
    public Map<String, String> titles() {
        var titles = new TreeMap<String, String>();
        for (var stake : stakes) {
            titles.put(stake.code(), stake.title());
        }
        axes().forEach(axis -> titles.put(axis.code(), axis.title()));
        objectives().forEach(objective -> titles.put(objective.code(), objective.title()));
        return titles;
    }

    public boolean hasObjective(String code) {
        return objectives().anyMatch(objective -> objective.code().equals(code));
    }

    public int stakeCount() {
        return stakes.size();
    }

    public int axisCount() {
        return (int) axes().count();
    }

    public int objectiveCount() {
        return (int) objectives().count();
    }

    public Stream<Axis> axes() {
        return stakes.stream().flatMap(stake -> stake.axes().stream());
    }

    private Stream<Objective> objectives() {
        return axes().flatMap(axis -> axis.objectives().stream());
    }
}
