package fr.ctg.actionplan.exchange;

import fr.ctg.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a file while it is read. Errors leave memory by the thousand; the first few stay for the answer. */
public final class ImportReport {
    private static final int BATCH = 1_000;
    private static final int TOLD_AT_ONCE = 20;
    private static final long SECOND = 1_000_000_000L;

    private final Imports imports;
    private final UUID importId;
    private final List<LineError> first = new ArrayList<>();
    private final List<LineError> batch = new ArrayList<>();
    private long lines;
    private long errors;
    private long saidAt = System.nanoTime();

    ImportReport(Imports imports, UUID importId) {
        this.imports = imports;
        this.importId = importId;
    }

    public UUID importId() {
        return importId;
    }

    /** One more line was read. */
    public void read() {
        lines++;
        if ((lines & 1_023) == 0 && System.nanoTime() - saidAt > SECOND) {
            flush();
        }
    }

    public void refuse(long line, @Nullable String column, Refusal refusal) {
        add(LineError.of(line, column, refusal));
    }

    public void add(LineError error) {
        errors++;
        if (first.size() < TOLD_AT_ONCE) {
            first.add(error);
        }
        batch.add(error);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        imports.tell(importId, lines, errors, errors - batch.size(), batch);
        batch.clear();
        saidAt = System.nanoTime();
    }

    public boolean isClean() {
        return errors == 0;
    }

    public long lines() {
        return lines;
    }

    long errors() {
        return errors;
    }

    List<LineError> first() {
        return first;
    }
}
