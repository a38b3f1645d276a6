package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** P3: a client walks each list in pages of 200 to the row of that rank, then the page there and the first one are asked for in turn. */
final class DeepPages {
    private static final int RANK = 1_000_000;
    private static final int WARM_UP = 50;
    private static final int REPETITIONS = 300;

    /** Five thousand pages are not parsed for one address each. */
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Target target;

    DeepPages(Target target) {
        this.target = target;
    }

    private record Listing(String what, String path, boolean asClerk) {}

    void measure(Figures figures) throws IOException, SQLException {
        for (var listing : List.of(
                new Listing("deliberations, newest first", "/v1/deliberations?", false),
                new Listing("deliberations, oldest first", "/v1/deliberations?sort=OLDEST&", false),
                new Listing("deliberations, as they changed", "/v1/deliberations?sort=MODIFIED&", false),
                new Listing(
                        "deliberations, changed since 2022",
                        "/v1/deliberations?modifiedSince=2022-01-01T00:00:00Z&",
                        false),
                new Listing("deliberations in force", "/v1/deliberations?status=EXECUTORY&", false),
                new Listing("deliberations since 2022", "/v1/deliberations?heldFrom=2022-01-01&", false),
                new Listing("deliberations of one matter", "/v1/deliberations?matterCode=7.1&", false),
                new Listing("deliberations that speak of a frequent word", "/v1/deliberations?text=commission&", false),
                new Listing("deliberations, newest first, as a clerk", "/v1/deliberations?", true),
                new Listing("deliberations, oldest first, as a clerk", "/v1/deliberations?sort=OLDEST&", true),
                new Listing("deliberations, as they changed, as a clerk", "/v1/deliberations?sort=MODIFIED&", true),
                new Listing("sittings", "/v1/sittings?", false),
                new Listing("sittings closed", "/v1/sittings?status=CLOSED&", false),
                new Listing("sittings since 2022", "/v1/sittings?heldFrom=2022-01-01&", false),
                new Listing("councils", "/v1/councils?", false))) {
            measure(figures, listing);
        }
        var samples = new Samples(target.database());
        var sitting = samples.sittingPath().replaceFirst(".*/", "");
        for (var filter : List.of(
                "/v1/deliberations?siren=" + Bench.FIRST_SIREN,
                "/v1/deliberations?councilId=" + samples.council(),
                "/v1/deliberations?sittingId=" + sitting,
                "/v1/deliberations?officialNumber=2024/05/14/03",
                "/v1/deliberations?matterCode=8.2&matterCode=8.9",
                "/v1/deliberations?status=ANNULLED&status=SUSPENDED",
                "/v1/deliberations?status=TABLED",
                "/v1/deliberations?heldFrom=2024-03-01&heldTo=2024-03-02",
                "/v1/deliberations?heldFrom=2024-03-01&heldTo=2024-03-02&sort=OLDEST",
                "/v1/deliberations?heldTo=2022-09-02&sort=MODIFIED",
                "/v1/deliberations?modifiedSince=2026-09-01T00:00:00Z",
                "/v1/deliberations?siren=" + Bench.FIRST_SIREN + "&text=accueil",
                "/v1/deliberations?text=lot+1234",
                "/v1/sittings?councilId=" + samples.council(),
                "/v1/sittings?heldFrom=2026-10-01&heldTo=2026-10-02",
                "/v1/sittings?heldFrom=2022-09-01&heldTo=2022-09-02",
                "/v1/sittings?status=OPEN",
                "/v1/councils?siren=" + Bench.FIRST_SIREN,
                "/v1/councils?insee=13605")) {
            filtered(figures, filter);
        }
    }

    private void measure(Figures figures, Listing listing) throws IOException {
        try (var http = target.connect()) {
            var depth = walk(http, listing);
            var first = request(listing.path() + "limit=20", listing.asClerk());
            var deep = request(depth.path(), listing.asClerk());
            var firstTimes = new ArrayList<Long>();
            var deepTimes = new ArrayList<Long>();
            for (int repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
                var firstTime = timed(http, first);
                var deepTime = timed(http, deep);
                if (repetition >= 0) {
                    firstTimes.add(firstTime);
                    deepTimes.add(deepTime);
                }
            }
            figures.add(
                    "P3",
                    listing.what(),
                    Figures.ratio(at(deepTimes, 50) / at(firstTimes, 50)),
                    "<= 1.10",
                    String.format(
                            Locale.ROOT,
                            "first %s, after %,d rows %s; p95 %s and %s",
                            Figures.millis(at(firstTimes, 50)),
                            depth.rank(),
                            Figures.millis(at(deepTimes, 50)),
                            Figures.millis(at(firstTimes, 95)),
                            Figures.millis(at(deepTimes, 95))));
            target.progress().accept(listing.what());
        }
    }

    private record Depth(int rank, String path) {}

    /** To the rank, or to the last page but one of a shorter list. */
    private Depth walk(HttpConnection http, Listing listing) throws IOException {
        var path = listing.path() + "limit=200";
        int rank = 0;
        while (rank < RANK) {
            var next = Target.json(http.send(request(path, listing.asClerk())), path)
                    .path("next");
            if (next.isMissingNode()) {
                break;
            }
            path = next.asText();
            rank += 200;
        }
        return new Depth(rank, path.replace("limit=200", "limit=20"));
    }

    private void filtered(Figures figures, String path) throws IOException {
        try (var http = target.connect()) {
            var request = Target.get(path + "&limit=20");
            var times = new ArrayList<Long>();
            for (int repetition = 0; repetition < 30; repetition++) {
                var time = timed(http, request);
                if (repetition >= 10) {
                    times.add(time);
                }
            }
            figures.add(
                    "P3", path.substring(4), Figures.millis(at(times, 50)), "", "p95 " + Figures.millis(at(times, 95)));
        }
    }

    private byte[] request(String path, boolean asClerk) {
        return asClerk ? target.getAsClerk(path) : Target.get(path);
    }

    private static long timed(HttpConnection http, byte[] request) throws IOException {
        var start = System.nanoTime();
        http.send(request).requireSuccess("A page");
        return System.nanoTime() - start;
    }

    static double at(List<Long> times, int percentile) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }
}
