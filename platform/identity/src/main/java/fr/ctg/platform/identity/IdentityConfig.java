package fr.ctg.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Set;

/** What of a token is believed. */
@ConfigMapping(prefix = "ctg.identity")
public interface IdentityConfig {
    /** The claim that names the organisation, by its SIREN or by the SIRET of one of its establishments. */
    @WithDefault("organisation")
    String organisationClaim();

    /** Whether a role that no scope of the token carries is not exercised, whoever the user is. */
    @WithDefault("true")
    boolean delegation();

    /** What each scope lets a client do for its user: the roles it carries. */
    Map<String, Set<String>> scopes();
}
