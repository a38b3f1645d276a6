package fr.ctg.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with two roles, and clients to which one, both or none was delegated. */
class DelegatedRolesTest {
    private static final AuthenticationRequestContext INLINE = new AuthenticationRequestContext() {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> work) {
            return Uni.createFrom().item(work);
        }
    };

    private record Config(boolean delegation) implements IdentityConfig {
        @Override
        public String organisationClaim() {
            return "organisation";
        }

        @Override
        public Map<String, Set<String>> scopes() {
            return Map.of("reading", Set.of("reader"), "writing", Set.of("writer", "editor"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reading, reader",
        "reading writing, reader writer",
        "writing openid, writer",
        "openid, ''",
        "Reading, ''",
        "'reading,writing', ''",
        "'', ''"
    })
    void exercisesTheRolesThatTheScopesCarry(String scopes, String roles) {
        assertEquals(Set.of(roles.split(" ")), rolesUnder(new Config(true), scopes, "reader", "writer"));
    }

    @Test
    void givesNoRoleThatTheUserDoesNotHave() {
        assertEquals(Set.of("reader"), rolesUnder(new Config(true), "reading writing", "reader"));
    }

    @Test
    void looksAtNoScopeWhereNothingIsDelegated() {
        assertEquals(Set.of("reader", "writer"), rolesUnder(new Config(false), "", "reader", "writer"));
    }

    /** "" stands for none, as it does in the table above. */
    private static Set<String> rolesUnder(IdentityConfig config, String scopes, String... roles) {
        var claims = new JwtClaims();
        claims.setSubject("somebody");
        claims.setStringClaim("scope", scopes);
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                .addRoles(Set.of(roles))
                .build();
        var exercised = new DelegatedRoles(config)
                .augment(identity, INLINE)
                .await()
                .indefinitely()
                .getRoles();
        return exercised.isEmpty() ? Set.of("") : exercised;
    }
}
