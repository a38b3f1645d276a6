package fr.ctg.platform.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/** The one clock. Legal dates are civil dates in Europe/Paris, whatever the machine's zone. */
@Singleton
public class Calendar {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;

    Calendar(ClockConfig config) {
        var startsAt = config.startsAt();
        // A demonstration plays on another day than today: the clock then starts there and ticks on.
        clock = startsAt.map(start -> Clock.offset(Clock.system(PARIS), Duration.between(Instant.now(), start)))
                .orElseGet(() -> Clock.system(PARIS));
        startsAt.ifPresent(start -> Logger.getLogger(Calendar.class)
                .warnf("The clock is displaced: this instance believes it is %s", start));
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
