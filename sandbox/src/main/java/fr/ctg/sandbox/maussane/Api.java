package fr.ctg.sandbox.maussane;

import fr.ctg.client.ApiClient;
import fr.ctg.client.ApiResponse;
import fr.ctg.client.api.ActionSheetsApi;
import fr.ctg.client.api.ConventionsApi;
import fr.ctg.client.api.CouncilsApi;
import fr.ctg.client.api.DeliberationsApi;
import fr.ctg.client.api.InitiativesApi;
import fr.ctg.client.api.PlansApi;
import fr.ctg.client.api.SignaturesApi;
import fr.ctg.client.api.SittingsApi;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The suite as the client that integrators generate sees it, and the token of whoever calls. */
final class Api {
    private final UnaryOperator<String> tokens;
    private final AtomicInteger calls = new AtomicInteger();

    final CouncilsApi councils;
    final SittingsApi sittings;
    final DeliberationsApi deliberations;
    final ConventionsApi conventions;
    final SignaturesApi signatures;
    final InitiativesApi initiatives;
    final PlansApi plans;
    final ActionSheetsApi actionSheets;

    Api(URI gateway, UnaryOperator<String> tokens) {
        this.tokens = tokens;
        var client = new ApiClient()
                .setConnectTimeout(Duration.ofSeconds(5))
                .setReadTimeout(Duration.ofSeconds(30))
                .setRequestInterceptor(request -> calls.incrementAndGet());
        client.updateBaseUri(gateway.toString().replaceAll("/$", ""));
        councils = new CouncilsApi(client);
        sittings = new SittingsApi(client);
        deliberations = new DeliberationsApi(client);
        conventions = new ConventionsApi(client);
        signatures = new SignaturesApi(client);
        initiatives = new InitiativesApi(client);
        plans = new PlansApi(client);
        actionSheets = new ActionSheetsApi(client);
    }

    /** The headers of a call made by that identity. */
    Map<String, String> as(String identity) {
        return Map.of("Authorization", "Bearer " + tokens.apply(identity));
    }

    int calls() {
        return calls.get();
    }

    /** What {@code If-Match} takes: whoever changes a thing has read it. */
    static String tag(ApiResponse<?> read) {
        return Objects.requireNonNull(read.getHeaders().get("etag")).getFirst();
    }
}
