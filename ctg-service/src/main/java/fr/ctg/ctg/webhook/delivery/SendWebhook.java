package fr.ctg.ctg.webhook.delivery;

import fr.ctg.ctg.webhook.Destination;
import fr.ctg.ctg.webhook.Safe;
import fr.ctg.ctg.webhook.WebhookConfig;
import fr.ctg.ctg.webhook.WebhookRefused;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One attempt. Each has a connection of its own, made to the address that was looked at: a name that changes its mind meanwhile gains nothing. */
@ApplicationScoped
class SendWebhook {
    private static final Logger LOG = Logger.getLogger(SendWebhook.class);

    /** Characters of the answer to a failure. */
    private static final int SHOWN = 300;

    private static final int CONNECT_MILLIS = 5000;

    private final WebhookConfig config;
    private final Safe safe;
    private final HttpClient client;

    SendWebhook(WebhookConfig config, Safe safe, Vertx vertx) {
        this.config = config;
        this.safe = safe;
        var options = new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxHeaderSize(16_384)
                .setForceSni(true);
        config.trustedCertificates()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.atOnce()));
    }

    @PreDestroy
    void stop() {
        client.close();
    }

    /**
     * What came of it, and when the receiver wishes to be asked again.
     *
     * @param retryAfter absent if it said nothing
     */
    record Outcome(Attempt attempt, @Nullable Duration retryAfter) {}

    Outcome send(Claimed delivery) {
        var at = Instant.now();
        var begin = System.nanoTime();
        var answer = answer(delivery, at);
        var millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        return new Outcome(
                new Attempt(at, millis, answer.status(), answer.failure(), answer.text()), answer.retryAfter());
    }

    private record Answer(
            @Nullable Integer status,
            @Nullable Failure failure,
            @Nullable String text,
            @Nullable Duration retryAfter) {
        static Answer none(Failure failure) {
            return new Answer(null, failure, null, null);
        }
    }

    private Answer answer(Claimed delivery, Instant at) {
        if (delivery.body() == null) {
            return Answer.none(Failure.EVENT_FORGOTTEN);
        }
        var signature = signature(delivery, delivery.body(), at.getEpochSecond());
        if (signature == null) {
            return Answer.none(Failure.SECRET_UNREADABLE);
        }
        try {
            var destination = Destination.of(delivery.url(), config.loopback());
            return exchange(request(destination, delivery, signature, at), delivery.body());
        } catch (WebhookRefused refused) {
            return Answer.none(
                    refused.code().equals("webhook-host-unknown") ? Failure.HOST_UNKNOWN : Failure.ADDRESS_NOT_PUBLIC);
        } catch (RuntimeException unforeseen) {
            // Left to its lease it would be tried for ever.
            LOG.warnf(unforeseen, "Delivery %s could not be sent", delivery.id());
            return Answer.none(Failure.CONNECTION);
        }
    }

    private @Nullable String signature(Claimed delivery, String body, long timestamp) {
        var secret = safe.open(delivery.webhook(), delivery.secret());
        if (secret.isEmpty()) {
            return null;
        }
        var id = delivery.eventId().toString();
        var signature = secret.get().sign(id, timestamp, body);
        return delivery.formerSecret() == null
                ? signature
                : safe.open(delivery.webhook(), delivery.formerSecret())
                        .map(former -> signature + " " + former.sign(id, timestamp, body))
                        .orElse(signature);
    }

    private static RequestOptions request(Destination to, Claimed delivery, String signature, Instant at) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(
                        SocketAddress.inetSocketAddress(to.port(), to.resolve().getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.isSecure())
                .setURI(to.pathAndQuery())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "ctg-webhooks/1")
                .putHeader("webhook-id", delivery.eventId().toString())
                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .putHeader("webhook-signature", signature);
    }

    private Answer exchange(RequestOptions options, String body) {
        var running = new AtomicReference<HttpClientRequest>();
        var answer = client.request(options)
                .compose(request -> {
                    running.set(request);
                    return request.send(Buffer.buffer(body));
                })
                .compose(SendWebhook::read)
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Answer.none(Failure.TIMEOUT);
        } catch (ExecutionException failed) {
            return Answer.none(isTls(failed) ? Failure.TLS : Failure.CONNECTION);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.none(Failure.CONNECTION);
        } finally {
            var request = running.get();
            if (request != null) {
                request.connection().close();
            }
        }
    }

    /** The status of a success is enough; of a failure, the beginning of what is said about it. */
    private static Future<Answer> read(HttpClientResponse response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return Future.succeededFuture(new Answer(status, null, null, null));
        }
        var retryAfter = retryAfter(response);
        var text = Buffer.buffer();
        var answer = Promise.<Answer>promise();
        Runnable complete = () -> answer.tryComplete(new Answer(status, Failure.STATUS, shown(text), retryAfter));
        response.handler(piece -> {
            if (text.length() < SHOWN * 4) {
                text.appendBuffer(piece);
            } else {
                complete.run();
            }
        });
        response.endHandler(_ -> complete.run());
        response.exceptionHandler(_ -> complete.run());
        return answer.future();
    }

    private static String shown(Buffer text) {
        var readable = text.toString(StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return readable.length() <= SHOWN ? readable : readable.substring(0, SHOWN);
    }

    private static @Nullable Duration retryAfter(HttpClientResponse response) {
        var header = response.getHeader("retry-after");
        return header != null && header.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    private static boolean isTls(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
