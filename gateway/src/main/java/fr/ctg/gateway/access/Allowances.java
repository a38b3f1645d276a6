package fr.ctg.gateway.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How many requests each of those who are counted alike has left. */
final class Allowances {
    /** Beyond it who has not called for longest is forgotten, and begins anew. */
    private static final int MOST_REMEMBERED = 100_000;

    private final String policy;
    private final RateConfig.Rate rate;
    private final LoadingCache<String, Bucket> buckets;

    Allowances(String policy, RateConfig.Rate rate) {
        this.policy = policy;
        this.rate = rate;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(Duration.ofSeconds(window()))
                .build(who -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Seconds after which an empty allowance is full again. */
    private long window() {
        return Math.ceilDiv(rate.burst(), rate.perSecond());
    }

    boolean isSpent(String who) {
        return buckets.get(who).getAvailableTokens() == 0;
    }

    Left use(String who) {
        return new Left(who, buckets.get(who).tryConsumeAndReturnRemaining(1));
    }

    /** What one request left over. */
    final class Left {
        private final String who;
        private final ConsumptionProbe probe;

        private Left(String who, ConsumptionProbe probe) {
            this.who = who;
            this.probe = probe;
        }

        String who() {
            return who;
        }

        boolean enough() {
            return probe.isConsumed();
        }

        /** Whole seconds until one more request is allowed. */
        long retryAfter() {
            return Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        }

        /** The header {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers. */
        String policy() {
            return "\"%s\";q=%d;w=%d".formatted(policy, rate.burst(), window());
        }

        /** The header {@code RateLimit}. */
        String state() {
            return "\"%s\";r=%d;t=%d"
                    .formatted(policy, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
        }

        private static long seconds(long nanos) {
            return Math.ceilDiv(nanos, 1_000_000_000L);
        }
    }
}
