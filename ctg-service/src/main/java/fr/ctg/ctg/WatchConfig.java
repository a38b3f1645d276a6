package fr.ctg.ctg;

import io.smallrye.config.ConfigMapping;

/** What happens because a day has come. Declared for the document; the schedules refer to it. */
@ConfigMapping(prefix = "ctg.watch")
interface WatchConfig {
    /** How often promises, ends of conventions and renewals are looked at; each is told once, whatever the number of instances. {@code off} for never. */
    String every();
}
