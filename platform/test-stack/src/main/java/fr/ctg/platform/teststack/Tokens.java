package fr.ctg.platform.teststack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Bearer tokens of the {@link TestStack}'s issuer, signed like real ones; each is fetched once per test JVM. */
public final class Tokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> FETCHED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token for somebody who has this one role in this organisation; the subject is {@code role-organisation}. */
    public static String of(String role, String organisation) {
        return of(role + "-" + organisation, organisation, List.of(role));
    }

    /** A token for a person known by name, with one role or several. */
    public static String of(String subject, String organisation, String role, String... moreRoles) {
        return of(
                subject,
                organisation,
                Stream.concat(Stream.of(role), Stream.of(moreRoles)).toList());
    }

    /** A valid token of somebody who may do nothing. */
    public static String withoutRole(String subject, String organisation) {
        return of(subject, organisation, List.of());
    }

    private static String of(String subject, String organisation, List<String> roles) {
        var query = new StringBuilder("?sub=")
                .append(encoded(subject))
                .append("&organisation=")
                .append(encoded(organisation));
        roles.forEach(role -> query.append("&role=").append(encoded(role)));
        return FETCHED.computeIfAbsent(query.toString(), described -> fetch("/token" + described));
    }

    /** The issuer's own signature under a header and claims, encoded, that it would never have put together so. */
    public static String signatureOf(String headerAndClaims) {
        return fetch("/signature?of=" + headerAndClaims);
    }

    /** The issuer's public keys, as it tells them. */
    public static String publicKeys() {
        return fetch("/ctg/jwks");
    }

    private static String fetch(String address) {
        var issuer = System.getProperty(TestStack.ISSUER_PROPERTY);
        if (issuer == null) {
            throw new IllegalStateException("No token without the test stack: is the test annotated with it?");
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer + address)).build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The issuer refused: " + answer.body());
            }
            return answer.body().strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while fetching a token", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
