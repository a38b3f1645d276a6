package fr.ctg.deliberation.effect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which acts somebody should look after. */
@ConfigMapping(prefix = "ctg.acts")
interface ActsConfig {
    /** Days after its vote at which an act that is not executory is counted as late (the metric {@code ctg_acts_late}). */
    @WithDefault("15")
    int lateAfterDays();
}
