package fr.ctg.ctg.webhook;

import fr.ctg.ctg.Partners;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A webhook of an organisation that has no other. */
public final class GivenWebhook {
    private static int organisations = 1000;

    public final String organisation;
    public final String path;
    public final String secret;

    private GivenWebhook(String organisation, String path, String secret) {
        this.organisation = organisation;
        this.path = path;
        this.secret = secret;
    }

    /** Nobody's number; only tokens name it. */
    public static synchronized String newOrganisation() {
        return "00000" + organisations++;
    }

    public static GivenWebhook to(String url, String... types) {
        var organisation = newOrganisation();
        var answer = register(organisation, url, types).then().statusCode(201).extract();
        return new GivenWebhook(organisation, answer.header("Location"), answer.path("secret"))
                .at("/v1/webhooks/" + answer.<String>path("webhook.id"));
    }

    private GivenWebhook at(String path) {
        return new GivenWebhook(organisation, path, secret);
    }

    public static Response register(String organisation, String url, String... types) {
        return as(organisation)
                .body(Map.of("url", url, "types", List.of(types), "description", "Essai"))
                .post("/v1/webhooks");
    }

    public static RequestSpecification as(String organisation) {
        return Partners.as("integrator", organisation);
    }

    public RequestSpecification owner() {
        return as(organisation);
    }

    public Response read() {
        return owner().get(path);
    }

    public Response deliveries() {
        return owner().get(path + "/deliveries");
    }

    public Response change(String url, boolean enabled) {
        return owner().header("If-Match", read().header("ETag"))
                .body(Map.of("url", url, "types", List.of(), "description", "Essai", "enabled", enabled))
                .put(path);
    }

    public void until(String field, @Nullable Object value) {
        Partners.eventually(() -> Objects.equals(value, read().path(field)));
    }

    /** The outcomes of the attempts of one event, the oldest first: a status, or the sort of failure. */
    public List<Object> attemptsOf(String subject) {
        List<Map<String, Object>> attempts =
                deliveries().path("items.find { it.subject == '%s' }.attempts".formatted(subject));
        return attempts == null
                ? List.of()
                : attempts.stream()
                        .map(attempt -> attempt.containsKey("status") ? attempt.get("status") : attempt.get("failure"))
                        .toList();
    }
}
