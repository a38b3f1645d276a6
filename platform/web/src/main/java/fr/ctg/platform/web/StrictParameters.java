package fr.ctg.platform.web;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter the operation does not have: a mistyped filter must not silently return everything. */
class StrictParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        var sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty()) {
            return;
        }
        var accepted = known.computeIfAbsent(operation.getResourceMethod(), StrictParameters::declaredBy);
        for (var parameter : sent) {
            if (!accepted.contains(parameter)) {
                throw new UnknownParameter(parameter, accepted);
            }
        }
    }

    private static Set<String> declaredBy(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            add(parameter, parameter.getName(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .forEach(field -> add(field, field.getName(), names));
            }
        }
        return names;
    }

    private static void add(AnnotatedElement place, String javaName, Set<String> names) {
        var rest = place.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.add(rest.value().isEmpty() ? javaName : rest.value());
        }
        var plain = place.getAnnotation(QueryParam.class);
        if (plain != null) {
            names.add(plain.value());
        }
    }

    private static final class UnknownParameter extends Refusal {
        UnknownParameter(String parameter, Set<String> accepted) {
            super(
                    Kind.INVALID,
                    "unknown-parameter",
                    Facts.of("parameter", parameter).and("accepted", accepted));
        }
    }
}
