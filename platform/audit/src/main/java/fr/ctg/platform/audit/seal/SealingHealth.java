package fr.ctg.platform.audit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the trail is sealed. That it is not makes nobody unready: a vote is recorded all the same. */
@Readiness
@ApplicationScoped
class SealingHealth implements HealthCheck {
    private final SigningKey key;

    SealingHealth(SigningKey key) {
        this.key = key;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("audit-seals")
                .up()
                .withData("signing", key.isKnown())
                .build();
    }
}
