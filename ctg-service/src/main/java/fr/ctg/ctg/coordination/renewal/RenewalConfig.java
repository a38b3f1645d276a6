package fr.ctg.ctg.coordination.renewal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** When partners are reminded that their convention ends. */
@ConfigMapping(prefix = "ctg.renewals")
interface RenewalConfig {
    /** How many months before its last day the partners of a convention are reminded to renew it. */
    @WithDefault("12,6")
    List<Integer> months();
}
