package fr.ctg.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.storage.SettledChanges;
import fr.ctg.platform.web.Gzip;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.hibernate.jpa.HibernateHints;
import org.jboss.logging.Logger;

/** Answers with a whole list. An answer that cannot be brought to its end is cut, so that no client takes it for whole. */
@ApplicationScoped
public class Exports {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";
    public static final String SYNCED_TO = "Synced-To";

    /** What the contract says of every such operation. */
    public static final String PROMISE = """
            Tout ce que la liste montrerait à ce lecteur, avec les mêmes filtres, en une fois et tel qu'à un même instant. `application/x-ndjson` (par défaut) : \
            sur chaque ligne, un élément de la liste. `text/csv` (RFC 4180, UTF-8) : une première ligne de titres ; ce qui est dans un objet a un titre à point \
            (`value.number`), une liste est en JSON, et un texte qu'un tableur prendrait pour une formule est précédé d'une apostrophe. L'en-tête `Synced-To` dit \
            d'où suivre les changements ensuite : c'est le `modifiedSince` de la liste. Une réponse qui ne peut être menée à bien, ou que le client lit trop \
            lentement (cinq minutes en tout, quinze secondes sans lire), est coupée sans la fin que HTTP annonce : un client HTTP le signale comme une erreur. Deux \
            à la fois par instance, sinon 503.""";

    private static final Logger LOG = Logger.getLogger(Exports.class);
    private static final int FETCHED = 500;

    private final EntityManager database;
    private final ObjectMapper json;
    private final CurrentVertxRequest requests;
    private final ExportConfig config;
    private final Semaphore places;

    Exports(EntityManager database, ObjectMapper json, CurrentVertxRequest requests, ExportConfig config) {
        this.database = database;
        this.json = json;
        this.requests = requests;
        this.config = config;
        this.places = new Semaphore(config.atOnce());
    }

    public <R, T> Response answer(Request request, Export<R, T> export) {
        var http = requests.getCurrent();
        if (!places.tryAcquire()) {
            throw new ExportsBusy();
        }
        var leave = leaveAfter(http);
        var settled = SettledChanges.of(export.table(), database).apply(Instant.EPOCH);
        var chosen = request.selectVariant(Variant.mediaTypes(MediaType.valueOf(NDJSON), MediaType.valueOf(CSV))
                .build());
        var csv = chosen != null && MediaType.valueOf(CSV).isCompatible(chosen.getMediaType());
        var compressed = Gzip.isAcceptedBy(http.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        StreamingOutput whole = out -> {
            try {
                write(export, csv, compressed, out, http);
            } finally {
                leave.run();
            }
        };
        var answer = Response.ok(whole, csv ? MediaType.valueOf(CSV).withCharset("UTF-8") : MediaType.valueOf(NDJSON))
                .header(SYNCED_TO, settled.toString())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(export.name(), csv ? "csv" : "ndjson"))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return (compressed ? answer.header(HttpHeaders.CONTENT_ENCODING, Gzip.CODING) : answer).build();
    }

    /**
     * How to give the place back, once: whoever wrote does, the end of the answer does for one that was never written, and the clock for one that is never
     * told to have ended, as HTTP/1.1 leaves an answer that was cut.
     */
    private Runnable leaveAfter(RoutingContext http) {
        var inside = new AtomicBoolean(true);
        var late = http.vertx().setTimer(config.limit().toMillis(), _ -> {
            if (inside.compareAndSet(true, false)) {
                cut(http);
                places.release();
            }
        });
        Runnable leave = () -> {
            if (inside.compareAndSet(true, false)) {
                http.vertx().cancelTimer(late); // the connection may be another request's by then
                places.release();
            }
        };
        http.addEndHandler(_ -> leave.run());
        return leave;
    }

    /** Whoever closes the stream ends the answer as if it were whole: the connection goes first. */
    private void write(Export<?, ?> export, boolean csv, boolean compressed, OutputStream out, RoutingContext http) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(config.limit().toSeconds()))
                    .run(() -> copy(export, csv, compressed, out));
        } catch (RuntimeException failed) {
            cut(http);
            LOG.warnf(failed, "The export of %s was cut", export.name());
            throw failed;
        }
    }

    /**
     * At once. Over HTTP/1.1 a reset, or a close, lets what is under way arrive first: until a slow reader has it, whoever closes the stream could still add
     * the end that makes it look whole.
     */
    private static void cut(RoutingContext http) {
        if (http.request().connection() instanceof ConnectionBase connection
                && http.request().version() != HttpVersion.HTTP_2) {
            connection.channelHandlerContext().close(); // not the channel's: that one waits, too
        } else {
            http.response().reset();
        }
    }

    private <R, T> void copy(Export<R, T> export, boolean csv, boolean compressed, OutputStream out) {
        var query = export.query()
                .get()
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
        try {
            var to = compressed ? new GZIPOutputStream(out) : out;
            try (var lines = csv ? Lines.csv(to, FlatColumns.of(export.item()), json) : Lines.ndjson(to, json);
                    var rows = query.getResultStream()) {
                var read = 0;
                for (var row : (Iterable<R>) rows::iterator) {
                    lines.write(export.view().apply(row));
                    if (++read % FETCHED == 0) {
                        database.clear();
                    }
                }
            }
            if (to instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
