package fr.ctg.platform.settings;

import io.smallrye.config.ConfigMapping;

/** What is kept of traces. Declared for the document; the setting of the sampler refers to it. */
@ConfigMapping(prefix = "ctg.traces")
interface TracesConfig {
    /** Share of the traces that is kept and sent by OTLP, from 0 to 1; the same for all, which then keep the same ones. */
    double share();
}
