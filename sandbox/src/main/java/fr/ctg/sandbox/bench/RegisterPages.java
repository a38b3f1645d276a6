package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** P3 for documents: those of the first sittings that were loaded and those of the last, in turn. */
final class RegisterPages {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    /** Enough that neither half is always in the processor's caches. */
    private static final int PLACES = 100;

    private final Target target;
    private final Samples samples;

    RegisterPages(Target target) throws SQLException {
        this.target = target;
        this.samples = new Samples(target.database());
    }

    void measure(Figures figures) throws IOException, SQLException {
        var first = samples.sittingsWithMinutes("id", PLACES);
        var last = samples.sittingsWithMinutes("id desc", PLACES);
        for (var document : List.of("examined-deliberations", "minutes", "closing-sheet")) {
            measure(figures, document, paths(first, document), paths(last, document), "text/html");
        }
        var firstActs = samples.votedActs("id", PLACES);
        var lastActs = samples.votedActs("id desc", PLACES);
        measure(figures, "extract", extracts(firstActs), extracts(lastActs), "text/html");
        measure(figures, "extract, as PDF", extracts(firstActs), extracts(lastActs), "application/pdf");
    }

    private static List<String> paths(List<String> sittings, String document) {
        return sittings.stream()
                .map(id -> "/v1/sittings/" + id + "/" + document)
                .toList();
    }

    private static List<String> extracts(List<String> acts) {
        return acts.stream().map(id -> "/v1/deliberations/" + id + "/extract").toList();
    }

    private void measure(Figures figures, String what, List<String> first, List<String> last, String mediaType)
            throws IOException {
        try (var http = target.connect()) {
            DeepPages.inTurn(http, requests(first, mediaType), requests(last, mediaType), WARM_UP)
                    .tell(figures, "register: " + what, "first loaded %s, last %s; p95 %s and %s");
            target.progress().accept(what);
        }
    }

    private static List<byte[]> requests(List<String> paths, String mediaType) {
        return paths.stream().map(path -> Target.get(path, mediaType)).toList();
    }
}
