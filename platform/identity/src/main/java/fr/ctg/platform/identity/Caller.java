package fr.ctg.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or machine behind the request. */
@RequestScoped
public class Caller {
    private static final int SIREN_LENGTH = 9;

    private final SecurityIdentity identity;
    private final IdentityConfig config;

    Caller(SecurityIdentity identity, IdentityConfig config) {
        this.identity = identity;
        this.config = config;
    }

    /** False when nobody presented a token. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /** The token's subject: stable, and no name. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The SIREN of the organisation the token acts for. */
    public Optional<String> organisation() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim(config.organisationClaim())
                        .filter(number -> !number.isEmpty())
                        .map(Caller::siren)
                : Optional.empty();
    }

    /** A SIRET begins with the SIREN of its organisation. */
    private static String siren(String number) {
        return number.substring(0, SIREN_LENGTH);
    }

    /** The organisation that what the caller creates will belong to; refuses a token that names none. */
    public String requireOrganisation() {
        return organisation().orElseThrow(NoOrganisation::new);
    }

    /** Refuses a caller of any other organisation. */
    public void requireOrganisation(String siren) {
        var own = requireOrganisation();
        if (!own.equals(siren)) {
            throw new NotYourOrganisation(own, siren);
        }
    }
}
