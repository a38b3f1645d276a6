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
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter the operation does not have: a mistyped filter must not silently return everything. And one that comes twice where one value is
 * meant: programs on the way differ on which of the two counts.
 */
class StrictParameters {
    /** Whether each may come more than once. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        var sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        var accepted = known.computeIfAbsent(operation.getResourceMethod(), StrictParameters::declaredBy);
        sent.forEach((parameter, values) -> {
            var several = accepted.get(parameter);
            if (several == null) {
                throw new UnknownParameter(parameter, accepted.keySet());
            }
            if (values.size() > 1 && !several) {
                throw new RepeatedParameter(parameter);
            }
        });
    }

    private static Map<String, Boolean> declaredBy(Method method) {
        var names = new TreeMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            add(parameter, parameter.getName(), parameter.getType(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .forEach(field -> add(field, field.getName(), field.getType(), names));
            }
        }
        return names;
    }

    private static void add(AnnotatedElement place, String javaName, Class<?> type, Map<String, Boolean> names) {
        var several = Collection.class.isAssignableFrom(type);
        var rest = place.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.put(rest.value().isEmpty() ? javaName : rest.value(), several);
        }
        var plain = place.getAnnotation(QueryParam.class);
        if (plain != null) {
            names.put(plain.value(), several);
        }
    }

    private static final class RepeatedParameter extends Refusal {
        RepeatedParameter(String parameter) {
            super(Kind.INVALID, "repeated-parameter", Facts.of("parameter", parameter));
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
