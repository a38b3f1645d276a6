package fr.ctg.gateway.route;

import fr.ctg.gateway.access.ClientLeft;
import fr.ctg.gateway.route.UpstreamsConfig.Upstream;
import io.quarkus.tls.TlsConfiguration;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.Optional;

/** The connections to one service. */
final class ServiceConnection {
    private final HttpClient client;
    private final RequestOptions target;

    ServiceConnection(Upstream upstream, Optional<TlsConfiguration> tls, Vertx vertx) {
        var url = upstream.url();
        var secure = "https".equals(url.getScheme());
        var port = url.getPort() == -1 ? (secure ? 443 : 80) : url.getPort();
        var options = new HttpClientOptions()
                .setKeepAliveTimeout(Math.toIntExact(upstream.idleTimeout().toSeconds()));
        tls.ifPresent(between -> options.setTrustOptions(between.getTrustStoreOptions())
                .setKeyCertOptions(between.getKeyStoreOptions()));
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(upstream.poolSize()));
        this.target = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setConnectTimeout(upstream.connectTimeout().toMillis())
                .setIdleTimeout(upstream.answerTimeout().toMillis());
    }

    HttpProxy proxy() {
        // The library's WebSocket path goes round every interceptor, and no service of the suite speaks WebSocket.
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connectFor(context.request().proxiedRequest()));
    }

    private Future<HttpClientRequest> connectFor(HttpServerRequest client) {
        return connect().compose(request -> {
            // Every failure is told by the missing answer; without a handler Vert.x logs it here as an error too.
            request.exceptionHandler(failure -> {});
            if (client.response().closed()) {
                // It left while waiting its turn. The service must not work for nobody, nor the connection be held for
                // nobody.
                request.reset();
                return Future.failedFuture(new ClientLeft());
            }
            return Future.succeededFuture(request);
        });
    }

    private Future<HttpClientRequest> connect() {
        return client.request(new RequestOptions(target))
                .recover(failure -> Future.failedFuture(new NotReached(failure)));
    }

    /** No connection, or none free in time: the service has received nothing of the request. */
    static final class NotReached extends RuntimeException {
        NotReached(Throwable cause) {
            super(cause.toString(), null, false, false);
        }
    }
}
