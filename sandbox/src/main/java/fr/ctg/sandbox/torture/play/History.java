package fr.ctg.sandbox.torture.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** All that the clients did and were told. */
public final class History {
    private final Queue<Write> writes = new ConcurrentLinkedQueue<>();
    private final Queue<String> brokenReplays = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

    void add(Write write) {
        writes.add(write);
    }

    void answered(String how) {
        answers.computeIfAbsent(how, unseen -> new LongAdder()).increment();
    }

    /** The same key, the same body, another answer. */
    void brokenReplay(String what) {
        brokenReplays.add(what);
    }

    public List<Write> writes() {
        return List.copyOf(writes);
    }

    /** For whoever looks for the reason of a finding. */
    public void save(Path file) throws IOException {
        Files.write(file, writes.stream().map(Write::toString).toList());
    }

    public List<String> brokenReplays() {
        return List.copyOf(brokenReplays);
    }

    /** How often each status, or kind of silence, was the answer. */
    public Map<String, Long> answers() {
        var sums = new TreeMap<String, Long>();
        answers.forEach((how, times) -> sums.put(how, times.sum()));
        return sums;
    }
}
