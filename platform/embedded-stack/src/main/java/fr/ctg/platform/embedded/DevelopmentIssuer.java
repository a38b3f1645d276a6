package fr.ctg.platform.embedded;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OIDC provider for development: discovery document, keys, token endpoint, and a URL that prints a token.
 *
 * <p><strong>It accepts anybody, whatever the secret, and signs with a key published with the library it is made of.</strong> It listens
 * on the loopback address only, for the sandbox and the tests; an application that trusts it in production trusts everyone.
 *
 * <pre>
 * GET  /tokens                                       the names, their roles and organisation
 * GET  /token/{name}                                 a token for that name
 * GET  /token?sub=&amp;role=&amp;role=&amp;organisation=         a token for whatever a test needs
 * GET  /signature?of=                                a signature under whatever a test wants refused for another reason
 * POST /ctg/token grant_type=client_credentials&amp;client_id={name}&amp;client_secret=any
 * </pre>
 */
public final class DevelopmentIssuer implements AutoCloseable {

    /** Part of the issuer's address, so of the {@code iss} claim: it must be the same at every start. */
    private static final String ISSUER_ID = "ctg";

    private final MockOAuth2Server server;
    private final URI baseUrl;

    private DevelopmentIssuer(MockOAuth2Server server, URI baseUrl) {
        this.server = server;
        this.baseUrl = baseUrl;
    }

    public static DevelopmentIssuer start(int port, List<DemoIdentity> identities) {
        var baseUrl = URI.create("http://127.0.0.1:" + port);
        var issuerUrl = baseUrl.resolve("/" + ISSUER_ID);
        var keys = new KeyProvider();
        var tokens = new OAuth2TokenProvider(keys);
        // The library hands its prepared keys to issuers in the order they come: asked now, ours is the same at every
        // start.
        tokens.publicJwkSet(ISSUER_ID);
        var config = new OAuth2Config(
                false,
                null,
                null,
                false,
                tokens,
                Set.of(new IdentityClaims(ISSUER_ID, issuerUrl, identities)),
                new NettyWrapper());
        var server = new MockOAuth2Server(config, new PlainTokenRoute(ISSUER_ID, issuerUrl, identities, tokens, keys));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new DevelopmentIssuer(server, baseUrl);
    }

    /** Where {@code /tokens} and {@code /token} are. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The {@code iss} claim of its tokens, and what {@code quarkus.oidc.auth-server-url} takes. */
    public URI issuerUrl() {
        return baseUrl.resolve("/" + ISSUER_ID);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
