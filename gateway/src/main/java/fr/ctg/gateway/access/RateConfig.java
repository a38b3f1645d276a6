package fr.ctg.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one may call. Each instance counts for itself: behind a balancer that is so many times as much. */
@ConfigMapping(prefix = "gateway.rates")
public interface RateConfig {
    /** Of the subject of a valid token, from wherever. */
    Rate client();

    /** Of an address, for requests without a token or with one that is not valid. */
    Rate address();

    /** Requests that come back with time, and how many may be saved up. */
    interface Rate {
        @WithDefault("100")
        int perSecond();

        @WithDefault("500")
        int burst();
    }
}
