package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.play.Deed;
import fr.ctg.sandbox.torture.play.History;
import fr.ctg.sandbox.torture.play.Write;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Each acknowledged write is there once; a refused one is not; one without an answer is there once or not at all. */
final class Writes {
    private final Databases databases;

    Writes(Databases databases) {
        this.databases = databases;
    }

    List<Finding> check(History history) throws SQLException {
        var findings = new ArrayList<>(check(history, write -> true));
        // Whatever is down: 503 says so, 500 says that nobody thought of it.
        var unforeseen = history.answers().getOrDefault("500", 0L);
        if (unforeseen > 0) {
            findings.add(Finding.broken("500 was the answer %d times, see the logs".formatted(unforeseen)));
        }
        history.brokenReplays()
                .forEach(replay -> findings.add(Finding.broken("Another answer for the same key: " + replay)));
        return findings;
    }

    /** Those writes only, and not how the clients were answered. */
    List<Finding> check(History history, Predicate<Write> chosen) throws SQLException {
        var findings = new ArrayList<Finding>();
        Map<Deed, Map<String, Long>> found = new HashMap<>();
        for (var deed : Deed.values()) {
            found.put(deed, found(deed));
        }
        for (var write : history.writes().stream().filter(chosen).toList()) {
            var times = found.getOrDefault(write.deed(), Map.of()).getOrDefault(write.mark(), 0L);
            var what = "%s %s, %s after %d attempts, is there %d times"
                    .formatted(write.deed(), write.mark(), write.outcome(), write.attempts(), times);
            if (times > 1) {
                findings.add(Finding.doubled(what));
                continue;
            }
            switch (write.outcome()) {
                case ACKNOWLEDGED -> {
                    if (times == 0) {
                        findings.add(Finding.lost(what));
                    }
                }
                case REFUSED -> {
                    // Of two that did the same thing under the same mark, the other may have done it.
                    if (times == 1 && !isAcknowledged(history, write.deed(), write.mark())) {
                        findings.add(Finding.broken(what));
                    }
                }
                case UNKNOWN -> {
                    // either is right
                }
            }
        }
        return findings;
    }

    private Map<String, Long> found(Deed deed) throws SQLException {
        var times = new HashMap<String, Long>();
        for (var row : Query.rows(
                databases.of(deed.database()), deed.marks(), row -> Map.entry(row.getString(1), row.getLong(2)))) {
            times.put(row.getKey(), row.getValue());
        }
        return times;
    }

    private static boolean isAcknowledged(History history, Deed deed, String mark) {
        return history.writes().stream()
                .anyMatch(other ->
                        other.deed() == deed && other.mark().equals(mark) && other.outcome() != Write.Outcome.REFUSED);
    }
}
