package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * P3: the page at that rank and the first one, in turn. The cursor of the deep page is one the service gave: a cursor belongs to an order, not to a
 * filter, so a list that starts at the day of that rank ends its first page there.
 */
final class DeepPages {
    private static final int RANK = 1_000_000;
    /** The compilers need it: the first list brings most of the code, each its own statements and cursors. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(20);

    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final int REPETITIONS = 300;

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Target target;
    private int measured;

    DeepPages(Target target) {
        this.target = target;
    }

    private record Listing(String what, String path, String jump, boolean asClerk) {}

    void measure(Figures figures) throws IOException, SQLException {
        var newest = "/v1/deliberations?limit=1&heldTo=" + deep("sort_day desc, id desc", "sort_day");
        var oldest = "/v1/deliberations?limit=1&sort=OLDEST&heldFrom=" + deep("sort_day, id", "sort_day");
        var changed = "/v1/deliberations?limit=1&modifiedSince="
                + deep("modified_at, id", "to_char(modified_at, 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        var samples = new Samples(target.database());
        for (var listing : List.of(
                new Listing("deliberations, newest first", "/v1/deliberations?", newest, false),
                new Listing("deliberations, oldest first", "/v1/deliberations?sort=OLDEST&", oldest, false),
                new Listing("deliberations, as they changed", "/v1/deliberations?sort=MODIFIED&", changed, false),
                new Listing("deliberations in force", "/v1/deliberations?status=EXECUTORY&", newest, false),
                new Listing("deliberations since 2022", "/v1/deliberations?heldFrom=2022-01-01&", newest, false),
                new Listing("deliberations of one matter", "/v1/deliberations?matterCode=7.1&", newest, false),
                new Listing("deliberations with a frequent word", "/v1/deliberations?text=commission&", newest, false),
                new Listing("deliberations, newest first, as a clerk", "/v1/deliberations?", newest, true),
                new Listing("deliberations, oldest first, as a clerk", "/v1/deliberations?sort=OLDEST&", oldest, true),
                new Listing(
                        "deliberations, as they changed, as a clerk",
                        "/v1/deliberations?sort=MODIFIED&",
                        changed,
                        true),
                new Listing("sittings", "/v1/sittings?", "/v1/sittings?limit=3&councilId=" + samples.council(), false),
                new Listing(
                        "sittings closed",
                        "/v1/sittings?status=CLOSED&",
                        "/v1/sittings?limit=3&councilId=" + samples.council(),
                        false))) {
            measure(figures, listing);
        }
        measure(figures, new Listing("councils", "/v1/councils?", middleOfTheCouncils(), false));
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

    /** A value of the row at that rank of what the public reads, or of the middle of a shorter list. */
    private String deep(String order, String value) throws SQLException {
        var rank = Math.min(RANK, target.options().size().acts() / 2);
        try (var connection = target.database().asRuntimeRole()) {
            return target.database()
                    .text(
                            connection,
                            "select %s from deliberation where is_public order by %s offset %d limit 1"
                                    .formatted(value, order, rank));
        }
    }

    /** They have no filter to jump with: they are walked. */
    private String middleOfTheCouncils() throws IOException {
        var path = "/v1/councils?limit=200";
        try (var http = target.connect()) {
            for (int rank = 0; rank + 400 < target.options().size().councils() / 2; rank += 200) {
                path = next(http, Target.get(path));
            }
        }
        return path;
    }

    private void measure(Figures figures, Listing listing) throws IOException {
        try (var http = target.connect()) {
            var cursor =
                    next(http, request(listing.jump(), listing.asClerk())).replaceFirst(".*[?&](cursor=[^&]+).*", "$1");
            var first = request(listing.path() + "limit=20", listing.asClerk());
            var deep = request(listing.path() + "limit=20&" + cursor, listing.asClerk());
            var warmUp = measured++ == 0 ? FIRST_WARM_UP : WARM_UP;
            inTurn(http, List.of(first), List.of(deep), warmUp)
                    .tell(figures, listing.what(), "first page %s, deep %s; p95 %s and %s");
            target.progress().accept(listing.what());
        }
    }

    /** Times of two kinds of requests, sent in turn so that both see the same minutes. */
    record InTurn(List<Long> firstTimes, List<Long> otherTimes) {
        void tell(Figures figures, String what, String detail) {
            figures.add(
                    "P3",
                    what,
                    Figures.ratio(at(otherTimes, 50) / at(firstTimes, 50)),
                    "<= 1.10",
                    detail.formatted(
                            Figures.millis(at(firstTimes, 50)),
                            Figures.millis(at(otherTimes, 50)),
                            Figures.millis(at(firstTimes, 95)),
                            Figures.millis(at(otherTimes, 95))));
        }
    }

    static InTurn inTurn(HttpConnection http, List<byte[]> first, List<byte[]> other, Duration warmUp)
            throws IOException {
        var warm = System.nanoTime() + warmUp.toNanos();
        for (int turn = 0; System.nanoTime() < warm; turn++) {
            timed(http, first.get(turn % first.size()));
            timed(http, other.get(turn % other.size()));
        }
        var times = new InTurn(new ArrayList<>(), new ArrayList<>());
        for (int turn = 0; turn < REPETITIONS; turn++) {
            times.firstTimes().add(timed(http, first.get(turn % first.size())));
            times.otherTimes().add(timed(http, other.get(turn % other.size())));
        }
        return times;
    }

    private static String next(HttpConnection http, byte[] request) throws IOException {
        var next = NEXT.matcher(http.send(request).requireSuccess("A page").text());
        if (!next.find()) {
            throw new IllegalStateException("There is no next page: too little was loaded to measure deep pages");
        }
        return Objects.requireNonNull(next.group(1));
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
