package fr.ctg.platform.teststack.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.stream.Collectors;

/** A test that sees an answer which nobody promised fails, whatever else it looks for. */
final class WitnessFilter implements Filter {
    private final Witness witness;

    WitnessFilter(Witness witness) {
        this.witness = witness;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var headers = answer.headers().asList().stream()
                .collect(Collectors.groupingBy(
                        Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
        var broken = witness.broken(
                request.getMethod(),
                URI.create(request.getURI()).getRawPath(),
                answer.statusCode(),
                headers,
                answer.asString());
        if (!broken.isEmpty()) {
            throw new AssertionError("Not as the contract promises: " + broken + "\n" + answer.asString());
        }
        return answer;
    }
}
