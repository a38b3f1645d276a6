package fr.ctg.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or machine behind the request. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
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
                ? token.<String>claim("organisation").filter(siren -> !siren.isEmpty())
                : Optional.empty();
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
