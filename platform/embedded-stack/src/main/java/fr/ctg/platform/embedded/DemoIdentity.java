package fr.ctg.platform.embedded;

import java.util.List;

/**
 * Somebody the development issuer gives tokens for.
 *
 * @param name the subject of the token, and how it is asked for
 * @param roles what the token's {@code groups} claim holds
 * @param organisation the registration number of the organisation the person acts for
 */
public record DemoIdentity(String name, List<String> roles, String organisation) {

    public DemoIdentity {
        roles = List.copyOf(roles);
    }
}
