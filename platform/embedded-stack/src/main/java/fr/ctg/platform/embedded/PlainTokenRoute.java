package fr.ctg.platform.embedded;

import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.JOSEException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Tokens as plain text, for {@code curl} and for tests: no OAuth dance, no JSON to take apart. */
final class PlainTokenRoute implements Route {

    private static final Set<String> ROUTES = Set.of("token", "tokens", "signature");

    private final String issuerId;
    private final URI issuerUrl;
    private final List<DemoIdentity> identities;
    private final OAuth2TokenProvider tokens;
    private final KeyProvider keys;

    PlainTokenRoute(
            String issuerId,
            URI issuerUrl,
            List<DemoIdentity> identities,
            OAuth2TokenProvider tokens,
            KeyProvider keys) {
        this.issuerId = issuerId;
        this.issuerUrl = issuerUrl;
        this.identities = List.copyOf(identities);
        this.tokens = tokens;
        this.keys = keys;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        var first = request.getOriginalUrl().pathSegments().getFirst();
        return request.getMethod().equals("GET") && ROUTES.contains(first);
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        var url = request.getOriginalUrl();
        var path = url.pathSegments();
        if (path.getFirst().equals("tokens")) {
            return text(200, names());
        }
        if (path.getFirst().equals("signature")) {
            return text(200, signatureOf(orElse(url.queryParameter("of"), "")));
        }
        if (path.size() == 1) {
            return text(200, token(asDescribed(url)));
        }
        return named(path.get(1))
                .map(identity -> text(200, token(identity)))
                .orElseGet(() ->
                        text(404, "No demo identity is called %s. There are:%n%s".formatted(path.get(1), names())));
    }

    private Optional<DemoIdentity> named(String name) {
        return identities.stream()
                .filter(identity -> identity.name().equals(name))
                .findFirst();
    }

    private static DemoIdentity asDescribed(HttpUrl url) {
        return new DemoIdentity(
                orElse(url.queryParameter("sub"), "somebody"),
                url.queryParameterValues("role").stream()
                        .flatMap(Stream::ofNullable)
                        .toList(),
                orElse(url.queryParameter("organisation"), ""));
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private String token(DemoIdentity identity) {
        var claims = new HashMap<>(IdentityClaims.of(identity, issuerUrl));
        claims.put("sub", identity.name());
        claims.put("aud", IdentityClaims.AUDIENCE);
        return tokens.jwt(claims, IdentityClaims.VALIDITY, issuerId).serialize();
    }

    private String names() {
        return identities.stream()
                .map(identity -> "%-24s %-28s %s%n"
                        .formatted(identity.name(), String.join(",", identity.roles()), identity.organisation()))
                .collect(joining());
    }

    private String signatureOf(String headerAndClaims) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.signingKey(issuerId).toRSAKey().toPrivateKey());
            signature.update(headerAndClaims.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException | JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
    }

    private static OAuth2HttpResponse text(int status, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "text/plain; charset=utf-8"), status, body, null);
    }
}
