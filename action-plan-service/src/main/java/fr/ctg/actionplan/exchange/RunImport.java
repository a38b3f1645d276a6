package fr.ctg.actionplan.exchange;

import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Takes in one file: one transaction from its first line to its last change, and whoever asks meanwhile is told how far it has come. */
@ApplicationScoped
public class RunImport {
    private final Imports imports;
    private final ImportConfig config;
    private final Calendar calendar;
    private final Semaphore places;

    RunImport(Imports imports, ImportConfig config, Calendar calendar) {
        this.imports = imports;
        this.config = config;
        this.calendar = calendar;
        this.places = new Semaphore(config.atOnce());
    }

    /** What is done with the file. */
    public interface Work {
        /** Reads the file to its end, and tells the report what is wrong; what it changes counts only if nothing is. */
        ImportChanges on(InputStream file, ImportReport report) throws IOException;
    }

    public ImportView run(ImportRequest request, InputStream body, Work work) {
        if (!places.tryAcquire()) {
            throw ImportRefused.tooManyAtOnce(config.atOnce());
        }
        try {
            var file = new DigestInputStream(body, sha256());
            var known = known(request);
            return known.isPresent() ? again(known.get(), file) : fresh(request, file, work);
        } finally {
            places.release();
        }
    }

    private Optional<PlanImport> known(ImportRequest request) {
        var key = request.key();
        return key == null
                ? Optional.empty()
                : QuarkusTransaction.requiringNew()
                        .call(() -> imports.known(request.scope(), key).filter(this::isNotInVain));
    }

    /** An import whose process is gone was in vain: its key is free again. */
    private boolean isNotInVain(PlanImport known) {
        if (known.status() != ImportStatus.RUNNING || imports.isAlive(known)) {
            return true;
        }
        known.end(ImportStatus.FAILED, known.lines(), known.errors(), null, null, calendar.now());
        return false;
    }

    private static ImportView again(PlanImport known, DigestInputStream file) {
        if (known.status() == ImportStatus.RUNNING) {
            throw ImportRefused.keyInFlight();
        }
        try {
            file.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            throw ImportRefused.cutShort();
        }
        if (known.contentSha256().filter(digest(file)::equals).isEmpty()) {
            throw ImportRefused.keyReused();
        }
        return ImportView.of(known, false);
    }

    private ImportView fresh(ImportRequest request, DigestInputStream file, Work work) {
        var id = NewId.next();
        var limit = Math.toIntExact(config.timeLimit().toSeconds());
        try {
            QuarkusTransaction.requiringNew().timeout(limit).run(() -> {
                var begun = new PlanImport(id, request, calendar.now());
                imports.live(begun);
                imports.begin(begun);
                try (var _ = imports.unhurried(config.timeLimit())) {
                    read(request, new ImportReport(imports, id), file, work);
                }
            });
        } catch (NothingToKeep asAsked) {
            // A dry run, whatever it found.
        }
        return QuarkusTransaction.requiringNew().call(() -> ImportView.of(imports.findById(id), false));
    }

    private void read(ImportRequest request, ImportReport report, DigestInputStream file, Work work) {
        ImportChanges changes;
        try {
            changes = work.on(file, report);
            report.flush();
        } catch (IOException | RuntimeException failure) {
            end(report, ImportStatus.FAILED, null, null);
            throw failure instanceof RuntimeException known ? known : ImportRefused.cutShort();
        }
        if (!report.isClean()) {
            end(report, ImportStatus.REFUSED, null, digest(file));
            throw request.dryRun()
                    ? new NothingToKeep()
                    : ImportRefused.lines(report.importId(), report.lines(), report.errors(), report.first());
        }
        if (request.dryRun()) {
            end(report, ImportStatus.CHECKED, changes, digest(file));
            throw new NothingToKeep();
        }
        ended(report, ImportStatus.APPLIED, changes, digest(file));
    }

    /** Ends the transaction without a trace. */
    private static final class NothingToKeep extends RuntimeException {
        NothingToKeep() {
            super("nothing to keep", null, false, false);
        }
    }

    /** In a transaction of its own: that of the import comes to nothing. */
    private void end(ImportReport report, ImportStatus as, @Nullable ImportChanges changes, @Nullable String sha256) {
        QuarkusTransaction.requiringNew().run(() -> ended(report, as, changes, sha256));
    }

    private void ended(ImportReport report, ImportStatus as, @Nullable ImportChanges changes, @Nullable String sha256) {
        imports.findById(report.importId()).end(as, report.lines(), report.errors(), changes, sha256, calendar.now());
    }

    private static String digest(DigestInputStream file) {
        return HexFormat.of().formatHex(file.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
