package fr.ctg.actionplan.indicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Statistical secrecy: few people could be recognised. */
@ConfigMapping(prefix = "ctg.secrecy")
public interface SecrecyConfig {
    /** A count of people below it is not told to the public. Usual practice, no text was verified. */
    @WithDefault("5")
    int threshold();
}
