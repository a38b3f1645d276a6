package fr.ctg.platform.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.ctg.platform.verifier.Fault.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an export once, from its first line to its last; it holds one line and one chain's state at a time. */
public final class Verifier {
    private static final ObjectReader LINE = new ObjectMapper().readerFor(Line.class);

    /** The database's order of ids is that of their texts. */
    private static final Comparator<Line.OfChain> ORDER = Comparator.<Line.OfChain, String>comparing(
                    line -> line.aggregateId().toString())
            .thenComparingLong(Line.OfChain::sequence)
            .thenComparingInt(Verifier::rank);

    private final Seals seals;
    private final List<Fault> faults = new ArrayList<>();
    private long lines;
    private long entries;
    private long chains;
    private boolean ended;
    private @Nullable Chain chain;
    private Line.@Nullable OfChain before;

    /**
     * For one export.
     *
     * @param keys the public keys the auditor holds, not those that came with the export
     * @param kept seals the auditor saved earlier
     */
    public Verifier(List<PublicKey> keys, List<Line.Seal> kept) {
        seals = new Seals(
                keys, kept.stream().collect(Collectors.toMap(Line.Seal::number, Function.identity(), (one, _) -> one)));
    }

    /**
     * What was read, and what does not hold: at most one fault a chain, in the order of the export; then those of the seals.
     *
     * @param entries all that were read
     */
    public record Verdict(long chains, long entries, long seals, List<Fault> faults) {
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    public Verdict verify(BufferedReader export) throws IOException {
        for (var text = export.readLine(); text != null && !ended; text = export.readLine()) {
            try {
                read(LINE.readValue(text));
            } catch (JsonProcessingException unreadable) {
                break; // cut within a line
            }
        }
        closeChain();
        if (!ended) {
            faults.add(Fault.ofSeal(Kind.EXPORT_CUT, 0, lines));
        }
        faults.addAll(seals.faults());
        return new Verdict(chains, entries, seals.count(), List.copyOf(faults));
    }

    private void read(Line line) {
        switch (line) {
            case Line.Seal seal -> seals.add(seal);
            case Line.OfChain part -> readPart(part);
            case Line.End end -> ended = end.lines() == lines;
        }
        lines++;
    }

    private void readPart(Line.OfChain part) {
        if (before != null && ORDER.compare(before, part) >= 0) {
            faults.add(Fault.of(Kind.EXPORT_DISORDERED, part.aggregateId(), part.sequence(), lines + 1));
        }
        if (before == null || !before.aggregateId().equals(part.aggregateId())) {
            closeChain();
            chain = new Chain(part.aggregateId());
            chains++;
        }
        before = part;
        var current = Objects.requireNonNull(chain);
        switch (part) {
            case Line.Entry entry -> {
                entries++;
                current.add(entry);
            }
            case Line.Link link -> {
                current.add(link);
                seals.add(link);
            }
            case Line.Head head -> current.add(head);
        }
    }

    private static int rank(Line.OfChain part) {
        return switch (part) {
            case Line.Entry _ -> 1;
            case Line.Link _ -> 2;
            case Line.Head _ -> 3;
        };
    }

    private void closeChain() {
        if (chain != null) {
            chain.fault().ifPresent(faults::add);
        }
    }
}
