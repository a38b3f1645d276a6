package fr.ctg.ctg.feed;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** What the feed cannot be asked. */
final class FeedRefused extends Refusal {
    private FeedRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static FeedRefused unknownType(String type) {
        return new FeedRefused(
                Kind.INVALID, "unknown-event-type", Facts.of("type", type).and("known", PublishedTypes.all()));
    }

    static FeedRefused noLongerKept(long days) {
        return new FeedRefused(Kind.GONE, "events-no-longer-kept", Facts.of("days", days));
    }
}
