package fr.ctg.ctg.webhook.delivery;

import fr.ctg.ctg.webhook.WebhookConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every instance looks for what is to be sent, and sends what it could claim. On threads of the platform, a bounded number: waiting for a receiver, or for a
 * name server, holds neither a request nor another receiver back.
 */
@ApplicationScoped
class DeliverWebhooks {
    private static final Logger LOG = Logger.getLogger(DeliverWebhooks.class);
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private final DeliveryQueue queue;
    private final SendWebhook sender;
    private final WebhookConfig config;
    private final Counter unmarked;
    private final Counter delivered;
    private final Counter failed;
    private final ExecutorService senders;
    /** Attempts that run here, by their webhook. */
    private final Map<UUID, Integer> running = new ConcurrentHashMap<>();

    private final AtomicInteger free;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread looking;

    DeliverWebhooks(DeliveryQueue queue, SendWebhook sender, WebhookConfig config, MeterRegistry metrics) {
        this.queue = queue;
        this.sender = sender;
        this.config = config;
        // Here from the start: what is counted for the first time has not increased.
        this.unmarked = metrics.counter("ctg.webhooks.unmarked");
        this.delivered = metrics.counter("ctg.webhooks.attempts", "outcome", "delivered");
        this.failed = metrics.counter("ctg.webhooks.attempts", "outcome", "failed");
        this.free = new AtomicInteger(config.atOnce());
        this.senders = Executors.newFixedThreadPool(
                config.atOnce(),
                Thread.ofPlatform().name("webhook-", 0).daemon().factory());
    }

    void start(@Observes StartupEvent started) {
        if (config.loopback()) {
            LOG.warn("Webhooks may be sent to this machine, and over plain HTTP: for trying out only");
        }
        looking = Thread.ofPlatform().name("webhooks").daemon().start(this::run);
    }

    /** What is on its way ends; what it was told is marked. */
    void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (looking != null) {
            looking.interrupt();
            looking.join(Duration.ofSeconds(5));
        }
        senders.shutdown();
        if (!senders.awaitTermination(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            senders.shutdownNow();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                var more = queue.dispatch();
                for (var delivery : queue.claim(free.get(), running.keySet())) {
                    begin(delivery);
                }
                if (!more && wake.tryAcquire(config.every().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (SQLException | RuntimeException away) {
                LOG.warnf("Webhooks wait: %s", away.getMessage());
                pause();
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    private void begin(Claimed delivery) {
        free.decrementAndGet();
        running.merge(delivery.webhook(), 1, Integer::sum);
        senders.execute(() -> {
            try {
                attempt(delivery);
            } catch (RuntimeException failure) {
                // Its lease ends, and it is sent again.
                LOG.warnf("Delivery %s could not be marked: %s", delivery.id(), failure.getMessage());
                unmarked.increment();
            } finally {
                free.incrementAndGet();
                if (running.merge(delivery.webhook(), -1, (had, one) -> had + one == 0 ? null : had + one) == null) {
                    wake.release();
                }
            }
        });
    }

    private void attempt(Claimed delivery) {
        var outcome = sender.send(delivery);
        var attempt = outcome.attempt();
        if (attempt.succeeded()) {
            queue.delivered(delivery, attempt);
            delivered.increment();
        } else {
            queue.failed(delivery, attempt, untilNext(delivery, attempt, outcome.retryAfter()));
            failed.increment();
        }
    }

    /** By the schedule, with jitter; later if the receiver wishes so. */
    private @Nullable Duration untilNext(Claimed delivery, Attempt attempt, @Nullable Duration wished) {
        if (delivery.isPing()
                || attempt.failure() == Failure.EVENT_FORGOTTEN
                || delivery.tries() >= config.retries().size()) {
            return null;
        }
        var planned = config.retries().get(delivery.tries());
        var jittered = planned.plusMillis(ThreadLocalRandom.current().nextLong(planned.toMillis() / 2 + 1));
        var patient = wished == null || wished.compareTo(LONGEST_WISH) < 0 ? wished : LONGEST_WISH;
        return patient == null || jittered.compareTo(patient) > 0 ? jittered : patient;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
