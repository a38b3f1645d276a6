package fr.ctg.platform.identity;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A line for each request that was refused because of who asked or of what was sent, and for what somebody looked for and may not know of: which operation, which
 * subject; nothing of what was sent.
 */
class SecurityLog {
    private static final Logger LOG = Logger.getLogger("fr.ctg.security");

    private final Caller caller;

    SecurityLog(Caller caller) {
        this.caller = caller;
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext answer, ResourceInfo operation) {
        switch (answer.getStatus()) {
            case 401 -> LOG.infof("%s refused: no valid token", name(operation));
            case 403 -> tell("%s refused to %s of %s", operation);
            case 404 -> {
                if (operation.getResourceMethod() != null && caller.isKnown()) {
                    tell("%s found nothing for %s of %s", operation);
                }
            }
            case 400, 413, 415 -> LOG.infof("%s refused what was sent", name(operation));
            default -> {}
        }
    }

    private void tell(String line, ResourceInfo operation) {
        LOG.infof(line, name(operation), caller.subject(), caller.organisation().orElse("no organisation"));
    }

    private static String name(ResourceInfo operation) {
        return operation.getResourceMethod() == null
                ? "operation"
                : operation.getResourceMethod().getName();
    }
}
