package fr.ctg.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The three services behind the gateway under test, and the identity provider it believes. */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
    private final FakeUpstream deliberation = new FakeUpstream("deliberation");
    private final FakeUpstream ctg = new FakeUpstream("ctg");
    private final FakeUpstream actionPlan = new FakeUpstream("action-plan");
    private final FakeIssuer issuer = new FakeIssuer();

    @Override
    public Map<String, String> start() {
        // What main does for the real process.
        System.setProperty(Gateway.NO_SILENT_REFUSAL, "true");
        return Map.of(
                "gateway.upstreams.deliberation.url", deliberation.url().toString(),
                "gateway.upstreams.ctg.url", ctg.url().toString(),
                "gateway.upstreams.action-plan.url", actionPlan.url().toString(),
                "gateway.upstreams.ctg.answer-timeout", "500ms",
                "quarkus.oidc.auth-server-url", issuer.url().toString());
    }

    @Override
    public void inject(TestInjector injector) {
        reset();
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeServices.class));
    }

    @Override
    public void stop() {
        deliberation.stop();
        ctg.stop();
        actionPlan.stop();
        issuer.stop();
    }

    public FakeIssuer issuer() {
        return issuer;
    }

    public FakeUpstream deliberation() {
        return deliberation;
    }

    /** The one the gateway waits for half a second only. */
    public FakeUpstream ctg() {
        return ctg;
    }

    public FakeUpstream actionPlan() {
        return actionPlan;
    }

    private void reset() {
        deliberation.reset();
        ctg.reset();
        actionPlan.reset();
    }
}
