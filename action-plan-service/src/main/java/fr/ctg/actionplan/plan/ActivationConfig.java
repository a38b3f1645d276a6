package fr.ctg.actionplan.plan;

import io.smallrye.config.ConfigMapping;

/** When plans become active. Declared for the document; the schedule refers to it. */
@ConfigMapping(prefix = "ctg.activation")
interface ActivationConfig {
    /** How often is looked for plans whose day has come: a convention signed in advance starts at midnight, Paris time. {@code off} for never. */
    String every();
}
