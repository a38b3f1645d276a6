package fr.ctg.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or machine behind the request. */
@RequestScoped
public class Caller {
    private static final int SIREN_LENGTH = 9;

    private final SecurityIdentity identity;
    private final IdentityConfig config;
    private final CurrentVertxRequest http;

    Caller(SecurityIdentity identity, IdentityConfig config, CurrentVertxRequest http) {
        this.identity = identity;
        this.config = config;
        this.http = http;
    }

    /** False when nobody presented a token. */
    public boolean isKnown() {
        return showsSomething() && !identity.isAnonymous();
    }

    /** The token's subject: stable, and no name. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The SIREN of the organisation the token acts for. */
    public Optional<String> organisation() {
        return showsSomething() && identity.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim(config.organisationClaim())
                        .filter(number -> !number.isEmpty())
                        .map(Caller::siren)
                : Optional.empty();
    }

    /** Who a request is from that shows nothing need not be asked, which takes a tenth of a public reading. */
    private boolean showsSomething() {
        var request = http.getCurrent();
        return request != null && request.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
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
