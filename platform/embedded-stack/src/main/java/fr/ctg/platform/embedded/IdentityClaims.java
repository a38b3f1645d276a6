package fr.ctg.platform.embedded;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What the tokens of the OAuth token endpoint say: the client id is the name of a demo identity, or of a stranger without any role. */
final class IdentityClaims implements OAuth2TokenCallback {

    static final String AUDIENCE = "ctg-api";
    static final Duration VALIDITY = Duration.ofHours(8);

    private final String issuerId;
    private final URI issuerUrl;
    private final List<DemoIdentity> identities;

    IdentityClaims(String issuerId, URI issuerUrl, List<DemoIdentity> identities) {
        this.issuerId = issuerId;
        this.issuerUrl = issuerUrl;
        this.identities = List.copyOf(identities);
    }

    static Map<String, Object> of(DemoIdentity identity, URI issuerUrl) {
        return Map.of(
                // The library derives it from the request's Host header: asked as "localhost", the services would
                // refuse the token.
                "iss", issuerUrl.toString(),
                "name", identity.name(),
                "groups", identity.roles(),
                "organisation", identity.organisation());
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return of(identityOf(request), issuerUrl);
    }

    @Override
    public String subject(TokenRequest request) {
        return clientOf(request);
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public String issuerId() {
        return issuerId;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public long tokenExpiry() {
        return VALIDITY.toSeconds();
    }

    private DemoIdentity identityOf(TokenRequest request) {
        var client = clientOf(request);
        return identities.stream()
                .filter(identity -> identity.name().equals(client))
                .findFirst()
                .orElseGet(() -> new DemoIdentity(client, List.of(), ""));
    }

    private static String clientOf(TokenRequest request) {
        var authentication = request.getClientAuthentication();
        return authentication == null
                ? request.getClientID().getValue()
                : authentication.getClientID().getValue();
    }
}
