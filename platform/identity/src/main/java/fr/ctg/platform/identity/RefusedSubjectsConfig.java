package fr.ctg.platform.identity;

import io.smallrye.config.ConfigMapping;

/** Tokens that are refused although they are valid. Declared for the document; the schedule refers to it. */
@ConfigMapping(prefix = "ctg.refused-subjects")
interface RefusedSubjectsConfig {
    /** How often the list is read again: so long, at most, an instance believes a token that another one was told to refuse. */
    String every();
}
