package fr.ctg.platform.identity;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.FailureTranslation;
import fr.ctg.platform.problem.Refusal;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The identity provider was away when this instance started, and still is: no token can be told from a forged one yet. */
class NoIssuer {
    private final FailureTranslation failures;

    NoIssuer(FailureTranslation failures) {
        this.failures = failures;
    }

    @ServerExceptionMapper
    Response away(OIDCException failure, HttpHeaders headers) {
        return failures.refused(new Unavailable(), headers);
    }

    private static final class Unavailable extends Refusal {
        Unavailable() {
            super(Kind.BUSY, "unavailable", Facts.none());
        }
    }
}
