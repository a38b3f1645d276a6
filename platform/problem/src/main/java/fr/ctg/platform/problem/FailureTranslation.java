package fr.ctg.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.ctg.platform.problem.Problem.Place;
import fr.ctg.platform.problem.Problem.Violation;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.transaction.xa.XAException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where a failure becomes an answer. What it does not know reveals nothing but a trace id. */
@ApplicationScoped
public class FailureTranslation {
    private static final Logger LOG = Logger.getLogger(FailureTranslation.class);
    /** A value no column can hold: a NUL in a text, a date beyond the calendar. */
    private static final String DATA_EXCEPTION = "22";

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpHeaders headers) {
        var status =
                switch (refusal.kind()) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case GONE -> 410;
                    case CONFLICT -> 409;
                    case UNREAD -> 428;
                    case STALE -> 412;
                    case UNPROCESSABLE -> 422;
                    case BUSY -> 503;
                };
        var draft =
                new Draft(status, refusal.code(), refusal.facts()).because(refusal.legalBasis(), refusal.blockedBy());
        if (refusal.kind() == Refusal.Kind.BUSY) {
            draft.with(HttpHeaders.RETRY_AFTER, "10");
        }
        return draft.answer(headers);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        var texts = texts(headers);
        var violations = invalid.getConstraintViolations().stream()
                .map(violation -> violation(violation, texts))
                .sorted(java.util.Comparator.comparing(Violation::pointer))
                .toList();
        return new Draft(400, "invalid-request", Facts.none())
                .violating(violations)
                .answer(headers);
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException unreadable, HttpHeaders headers) {
        return unreadableBody(unreadable, headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, HttpHeaders headers, UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return unreadableBody(unreadable, headers);
        }
        if (failure instanceof NotFoundException && failure.getCause() != null && everyIdIsOne(uri)) {
            return new Draft(400, "unreadable-parameter", Facts.none()).answer(headers);
        }
        var status = failure.getResponse().getStatus();
        var code =
                switch (status) {
                    case 400 -> "invalid-request";
                    case 401 -> "unauthenticated";
                    case 403 -> "forbidden";
                    case 404 -> "no-such-resource";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 415 -> "unsupported-media-type";
                    default -> status < 500 ? "request-refused" : "unexpected-failure";
                };
        if (status >= 500) {
            LOG.error("Request failed", failure);
        }
        var answer = new Draft(status, code, Facts.none());
        var allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.answer(headers)
                : answer.with(HttpHeaders.ALLOW, allow).answer(headers);
    }

    /** JAX-RS calls any unreadable parameter "not found". That is right for an id in the path, not for a filter. */
    private static boolean everyIdIsOne(UriInfo uri) {
        return uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .allMatch(value -> value.matches("[0-9a-fA-F-]{36}"));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException missing, HttpHeaders headers) {
        return new Draft(401, "unauthenticated", Facts.none())
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .answer(headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return new Draft(403, "forbidden", Facts.none()).answer(headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, HttpHeaders headers) {
        var committing = false;
        var ended = false;
        // Failures of a commit arrive wrapped, sometimes twice: what counts is the cause.
        for (var cause : Causes.of(failure).toList()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refused(refusal, headers);
                }
                case XAException commit -> committing = true;
                case RollbackException early -> ended = true;
                case OptimisticLockException stale -> {
                    return new Draft(409, "changed-meanwhile", Facts.none()).answer(headers);
                }
                case SQLException sql
                when state(sql).startsWith("23") -> {
                    LOG.infof("A database constraint refused a write: %s", state(sql));
                    return new Draft(409, "changed-meanwhile", Facts.none()).answer(headers);
                }
                case SQLException sql
                when state(sql).startsWith(DATA_EXCEPTION) -> {
                    LOG.infof("A value no column can hold: %s", state(sql));
                    return new Draft(400, "unstorable-value", Facts.none()).answer(headers);
                }
                case SQLException sql
                when unavailable(sql) -> {
                    LOG.warnf("Database unavailable: %s", sql.getMessage());
                    return comeBack(committing && connectionLost(sql) ? "outcome-unknown" : "unavailable", headers);
                }
                default -> {}
            }
        }
        if (ended) {
            LOG.warn("A transaction was ended before its time", failure);
            return comeBack("unavailable", headers);
        }
        LOG.error("Request failed", failure);
        return new Draft(500, "unexpected-failure", Facts.none()).answer(headers);
    }

    private Response comeBack(String code, HttpHeaders headers) {
        return new Draft(503, code, Facts.none())
                .with(HttpHeaders.RETRY_AFTER, "2")
                .answer(headers);
    }

    private Response unreadableBody(JsonProcessingException unreadable, HttpHeaders headers) {
        var texts = texts(headers);
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var pointer = pointer(mapping.getPath());
            var code = mapping instanceof UnrecognizedPropertyException ? "unknown-field" : "unreadable-value";
            var detail = texts.find("violation." + code, Facts.none()).orElse(code);
            return new Draft(400, code, Facts.of("pointer", pointer))
                    .violating(List.of(new Violation(Place.BODY, pointer, code, detail)))
                    .answer(headers);
        }
        return new Draft(400, "malformed-json", Facts.none()).answer(headers);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static Violation violation(ConstraintViolation<?> violation, Texts texts) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        var code = codeOf(violation);
        var inBody = nodes.size() != 1 || violation.getLeafBean() == violation.getInvalidValue();
        var pointer = inBody ? bodyPointer(nodes) : nodes.getFirst().getName();
        var facts = Facts.none();
        for (var attribute : violation.getConstraintDescriptor().getAttributes().entrySet()) {
            facts = facts.and(attribute.getKey(), attribute.getValue());
        }
        return new Violation(
                inBody ? Place.BODY : Place.QUERY,
                pointer,
                code,
                texts.find("violation." + code, facts).orElse(violation.getMessage()));
    }

    /** The name of the broken constraint, as it stands in a contract: "not-blank". */
    public static String codeOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=.)(?=\\p{Lu})", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The first node is the Java parameter that holds the body. */
    private static String bodyPointer(List<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (var node : nodes.subList(Math.min(1, nodes.size()), nodes.size())) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    /**
     * Class 08 is a lost connection, 57 a server going down or a statement that took too long, 53 a server without resources, 40 a transaction that another one
     * stood in the way of, 55P03 a lock that did not come in time, 25P03 a transaction that idled, 55000 a statement that was closed under whoever waited for
     * it, because its transaction was ended. What the pool itself refuses has no state: no
     * connection came in time, or the transaction that asks for one was ended before.
     */
    private static boolean unavailable(SQLException sql) {
        return sql.getSQLState() == null
                || Stream.of("08", "57", "53", "40", "55P03", "55000", "25P03").anyMatch(state(sql)::startsWith);
    }

    /** Any other failure of a commit is the server's own word that it stored nothing. */
    private static boolean connectionLost(SQLException sql) {
        return Stream.of("08", "57P").anyMatch(state(sql)::startsWith);
    }

    private static Texts texts(HttpHeaders headers) {
        return Texts.preferredBy(headers.getAcceptableLanguages());
    }

    /** A problem in the making: the code gives the texts. */
    private static final class Draft {
        private final int status;
        private final String code;
        private final Facts facts;
        private List<String> legalBasis = List.of();
        private List<Blocker> blockedBy = List.of();
        private List<Violation> violations = List.of();
        private @Nullable String headerName;
        private @Nullable String headerValue;

        Draft(int status, String code, Facts facts) {
            this.status = status;
            this.code = code;
            this.facts = facts;
        }

        Draft because(List<String> legalBasis, List<Blocker> blockedBy) {
            this.legalBasis = legalBasis;
            this.blockedBy = blockedBy;
            return this;
        }

        Draft violating(List<Violation> violations) {
            this.violations = violations;
            return this;
        }

        Draft with(String headerName, String headerValue) {
            this.headerName = headerName;
            this.headerValue = headerValue;
            return this;
        }

        Response answer(HttpHeaders headers) {
            var texts = texts(headers);
            var title = texts.find(code + ".title", facts).orElse(code);
            var problem = new Problem(
                    URI.create("urn:ctg:problem:" + code),
                    title,
                    status,
                    texts.find(code + ".detail", facts).orElse(title),
                    URI.create(
                            "urn:ctg:trace:" + Span.current().getSpanContext().getTraceId()),
                    code,
                    facts.values().isEmpty() ? null : facts,
                    legalBasis,
                    violations,
                    blockedBy.stream().map(blocker -> blocker.told(texts)).toList(),
                    texts.find(code + ".remedy", facts).orElse(null));
            var answer = Response.status(status)
                    .type(PROBLEM_JSON)
                    .language(texts.locale())
                    .header(HttpHeaders.LINK, "</problems/" + code + ">; rel=\"help\"")
                    .entity(problem);
            return headerName == null
                    ? answer.build()
                    : answer.header(headerName, headerValue).build();
        }
    }
}
