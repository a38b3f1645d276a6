package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.check.Finding.Kind;
import fr.ctg.sandbox.torture.fault.Fault;
import fr.ctg.sandbox.torture.fault.Struck;
import fr.ctg.sandbox.torture.play.History;
import fr.ctg.sandbox.torture.play.Write.Outcome;
import fr.ctg.sandbox.torture.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came out.
 *
 * @param acknowledged writes
 * @param effects of events, over all consumers
 * @param table the figures, for people
 */
public record Verdict(List<Finding> findings, long kills, long acknowledged, long effects, String table) {
    private static final int SHOWN = 20;

    /** Reads everything once all is quiet. */
    public static Verdict of(Stage stage, History history, List<Struck> struck) throws SQLException {
        try (var databases = new Databases(stage)) {
            var events = new Events(databases);
            var chains = new AuditChains(databases);
            var mandates = new Mandates(databases);
            var findings = new ArrayList<Finding>();
            findings.addAll(new Writes(databases).check(history));
            findings.addAll(events.check());
            findings.addAll(new Effects(databases).check());
            findings.addAll(mandates.check());
            findings.addAll(chains.check());
            var recovery = new Recovery(databases, history);
            var table = new StringBuilder();
            line(table, "%-18s %5s  %-18s %-18s", "fault", "times", "write again after", "event again after");
            for (var fault : Fault.values()) {
                var times = times(fault, struck);
                if (times > 0) {
                    line(
                            table,
                            "%-18s %5d  %-18s %-18s",
                            fault,
                            times,
                            seconds(recovery.worstOfWrites(fault, struck)),
                            seconds(recovery.worstOfEvents(fault, struck)));
                }
            }
            var acknowledged = count(history, Outcome.ACKNOWLEDGED);
            var effects = events.effects();
            line(table, "answers: %s", history.answers());
            line(
                    table,
                    "writes: %d acknowledged, %d refused, %d without an answer; %d conventions concluded",
                    acknowledged,
                    count(history, Outcome.REFUSED),
                    count(history, Outcome.UNKNOWN),
                    mandates.concluded());
            line(table, "refusals: %s", refusals(history));
            line(
                    table,
                    "events: %d effects, %d came before their turn and waited; audit: %d entries recomputed",
                    effects,
                    events.waited(),
                    chains.entries());
            for (var kind : Kind.values()) {
                line(table, "%-9s %d", kind, count(findings, kind));
            }
            findings.stream().limit(SHOWN).forEach(finding -> line(table, "  %s: %s", finding.kind(), finding.what()));
            var kills = struck.stream().filter(one -> one.fault().isKill()).count();
            return new Verdict(List.copyOf(findings), kills, acknowledged, effects, table.toString());
        }
    }

    private static void line(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static long times(Fault fault, List<Struck> struck) {
        return struck.stream().filter(one -> one.fault() == fault).count();
    }

    private static long count(History history, Outcome outcome) {
        return history.writes().stream()
                .filter(write -> write.outcome() == outcome)
                .count();
    }

    private static Map<String, Long> refusals(History history) {
        return history.writes().stream()
                .filter(write -> write.outcome() == Outcome.REFUSED)
                .collect(Collectors.groupingBy(
                        write -> write.deed() + " " + write.detail(), TreeMap::new, Collectors.counting()));
    }

    private static long count(List<Finding> findings, Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    private static String seconds(Optional<Duration> length) {
        return length.map(known -> String.format(Locale.ROOT, "%.1f s", known.toMillis() / 1000.0))
                .orElse("-");
    }

    /** Waits until nothing is on its way, as long as there is progress. */
    public static void awaitQuiet(Stage stage, Duration withoutProgress) throws SQLException, InterruptedException {
        try (var databases = new Databases(stage)) {
            var events = new Events(databases);
            var least = Long.MAX_VALUE;
            var end = System.nanoTime() + withoutProgress.toNanos();
            while (System.nanoTime() < end) {
                var outstanding = events.outstanding();
                if (outstanding == 0) {
                    return;
                }
                if (outstanding < least) {
                    least = outstanding;
                    end = System.nanoTime() + withoutProgress.toNanos();
                }
                Thread.sleep(500);
            }
        }
    }
}
