package fr.ctg.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A token has one form here. One that has another is nobody's, whoever signed it: what it may mean is not guessed, and nothing behind has to be
 * ready for it.
 */
@ApplicationScoped
class TokenForm implements SecurityIdentityAugmentor {
    private static final Pattern BEARER = Pattern.compile("Bearer .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern THREE_PARTS =
            Pattern.compile("Bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]*", Pattern.CASE_INSENSITIVE);

    /** It stands on one line of the trail. */
    static final String SUBJECT = "\\P{Cntrl}{1,255}";

    private static final Pattern WHO = Pattern.compile(SUBJECT);

    /** SIREN, or SIRET. */
    private static final Pattern ORGANISATION = Pattern.compile("|\\d{9}|\\d{14}");

    private final IdentityConfig config;
    private final RefusedSubjects refused;

    TokenForm(IdentityConfig config, RefusedSubjects refused) {
        this.config = config;
        this.refused = refused;
    }

    /** Before the library takes it apart, which expects the parts to be there. */
    @ServerRequestFilter(preMatching = true)
    void refuseWhatIsNoToken(HttpHeaders headers) {
        var sent = headers.getRequestHeader(HttpHeaders.AUTHORIZATION);
        if (sent.size() > 1
                || sent.stream()
                        .anyMatch(header -> BEARER.matcher(header).matches()
                                && !THREE_PARTS.matcher(header).matches())) {
            throw new AuthenticationFailedException();
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && (!isWellFormed(claimsOf(token))
                                || refused.refuses(token.getSubject(), Instant.ofEpochSecond(token.getIssuedAtTime())))
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().item(identity);
    }

    private static JsonObject claimsOf(JsonWebToken token) {
        var claims = token.getRawToken().split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    }

    private boolean isWellFormed(JsonObject claims) {
        return isText(claims.getValue("sub"), WHO)
                && isForAccess(claims)
                && (!claims.containsKey(config.organisationClaim())
                        || isText(claims.getValue(config.organisationClaim()), ORGANISATION))
                && (!claims.containsKey("groups") || areTexts(claims.getValue("groups")));
    }

    /** Some providers say what a token is for: one that tells a client who has logged in opens nothing. */
    private static boolean isForAccess(JsonObject claims) {
        return !claims.containsKey("typ") || "Bearer".equals(claims.getValue("typ"));
    }

    private static boolean isText(@Nullable Object claim, Pattern form) {
        return claim instanceof String text && form.matcher(text).matches();
    }

    private static boolean areTexts(@Nullable Object claim) {
        return claim instanceof JsonArray roles && roles.stream().allMatch(String.class::isInstance);
    }
}
