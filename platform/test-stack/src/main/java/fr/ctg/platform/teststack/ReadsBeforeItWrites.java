package fr.ctg.platform.teststack;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests' client does before each PUT what every client of the suite does: it reads the thing, as the same caller, and sends the tag it was
 * given. A test that says {@code If-Match} itself is left alone. A module whose tests want it names it as a service in its test resources.
 */
public class ReadsBeforeItWrites implements QuarkusTestBeforeEachCallback, Filter {
    private final List<String> ownThings;

    public ReadsBeforeItWrites() {
        this(List.of());
    }

    /** {@code ownThings}: how the paths end that are PUT and read under one address. */
    protected ReadsBeforeItWrites(List<String> ownThings) {
        this.ownThings = ownThings;
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        addOnce(this);
    }

    /** Filters are the test JVM's; each test brings the same ones again. */
    public static void addOnce(Filter filter) {
        if (RestAssured.filters().stream().noneMatch(known -> known.getClass() == filter.getClass())) {
            RestAssured.filters(filter);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (request.getMethod().equals("PUT") && !request.getHeaders().hasHeaderWithName("If-Match")) {
            var verb = URI.create(request.getURI());
            var tag = read(thingOf(verb), request).header("ETag");
            if (tag != null) {
                request.header("If-Match", tag);
            }
        }
        return context.next(request, response);
    }

    private static Response read(URI thing, FilterableRequestSpecification request) {
        var sameCaller = RestAssured.given().noFilters();
        if (request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme scheme) {
            sameCaller.auth().oauth2(scheme.getAccessToken());
        }
        return sameCaller.get(thing);
    }

    /** {@code /v1/notes/1/opening} changes {@code /v1/notes/1}, unless it is a thing of its own. */
    private URI thingOf(URI verb) {
        if (ownThings.stream().anyMatch(verb.getPath()::endsWith)) {
            return verb;
        }
        return verb.resolve(Stream.of(verb.getPath().split("/")).limit(4).collect(Collectors.joining("/")));
    }
}
