package fr.ctg.platform.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Of the roles a user has, a client exercises those that were delegated to it: by the scopes of its token. */
@ApplicationScoped
class DelegatedRoles implements SecurityIdentityAugmentor {
    private final IdentityConfig config;

    DelegatedRoles(IdentityConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        !config.delegation() || identity.isAnonymous()
                                ? identity
                                : withRoles(identity, delegated(identity)));
    }

    private Set<String> delegated(SecurityIdentity identity) {
        var carried = scopes(identity).stream()
                .flatMap(scope -> config.scopes().getOrDefault(scope, Set.of()).stream())
                .collect(Collectors.toSet());
        return identity.getRoles().stream().filter(carried::contains).collect(Collectors.toSet());
    }

    private static List<String> scopes(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("scope") instanceof String scopes
                ? List.of(scopes.split(" "))
                : List.of();
    }

    private static SecurityIdentity withRoles(SecurityIdentity identity, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addAttributes(identity.getAttributes())
                .addCredentials(identity.getCredentials())
                .addRoles(roles)
                .build();
    }
}
