package fr.ctg.ctg.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks a new address up, on threads of its own: a name server that is silent would hold one that requests are served on. */
@ApplicationScoped
class CheckDestination {
    private static final int THREADS = 4;
    private static final int SECONDS = 4;

    private final WebhookConfig config;
    private final ExecutorService looking = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("webhook-lookup-", 0).daemon().factory());

    CheckDestination(WebhookConfig config) {
        this.config = config;
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }

    /** Refuses what nothing may be sent to. */
    void require(String url) {
        var destination = Destination.of(url, config.loopback());
        try {
            looking.submit(destination::resolve).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof WebhookRefused refused) {
                throw refused;
            }
            throw new IllegalStateException(failed);
        } catch (TimeoutException silent) {
            throw WebhookRefused.notReachable(destination.host());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
