package fr.ctg.platform.verifier;

import fr.ctg.platform.verifier.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One chain as it is read, line by line; only its first fault counts, since what follows it hangs in the air. */
final class Chain {
    /** How far from its place an entry is looked for. */
    private static final int FARTHEST = 1000;

    private final UUID aggregate;
    private final List<Moved> moved = new ArrayList<>();
    private long last;
    private String lastHash = "";
    private long sealed;
    private Line.@Nullable Link beyond;
    private Line.@Nullable Head head;
    private @Nullable Fault fault;

    Chain(UUID aggregate) {
        this.aggregate = aggregate;
    }

    /** An entry that holds under another number than its place. */
    private record Moved(long place, long number) {}

    void add(Line.Entry entry) {
        var place = entry.sequence();
        if (place != last + 1) {
            find(Kind.DELETED, last + 1, place - 1);
        }
        judge(entry);
        last = place;
        lastHash = entry.hash();
    }

    private void judge(Line.Entry entry) {
        var place = entry.sequence();
        if (!entry.isOneLineEach()) {
            find(Kind.CHANGED, place);
        } else if (entry.hashAs(place).equals(entry.hash())) {
            if (!entry.previousHash().equals(lastHash)) {
                find(Kind.UNLINKED, place, place - 1);
            }
        } else {
            numberOf(entry)
                    .ifPresentOrElse(
                            number -> {
                                moved.add(new Moved(place, number));
                                find(Kind.REORDERED, place, number);
                            },
                            () -> find(Kind.CHANGED, place));
        }
    }

    /** The number under which its hash holds, the nearest first. */
    private static OptionalLong numberOf(Line.Entry entry) {
        for (long distance = 1; distance <= FARTHEST; distance++) {
            for (var number : new long[] {entry.sequence() - distance, entry.sequence() + distance}) {
                if (number > 0 && entry.hashAs(number).equals(entry.hash())) {
                    return OptionalLong.of(number);
                }
            }
        }
        return OptionalLong.empty();
    }

    void add(Line.Link link) {
        if (link.sequence() > last) {
            beyond = link;
        } else if (link.sequence() == last && !link.hash().equals(lastHash)) {
            find(Kind.REWRITTEN, sealed + 1, link.sequence(), link.seal());
        } else {
            sealed = link.sequence();
        }
    }

    void add(Line.Head end) {
        head = end;
    }

    private void find(Kind kind, long place, Object... facts) {
        if (fault == null) {
            fault = Fault.of(kind, aggregate, place, facts);
        }
    }

    /** What is wrong with it first, once all its lines were added. */
    Optional<Fault> fault() {
        if (fault != null) {
            return Optional.of(explained(fault));
        }
        if (beyond != null && beyond.sequence() > last) {
            find(Kind.TRUNCATED, last + 1, beyond.sequence());
        } else if (head == null) {
            find(Kind.WITHOUT_HEAD, last);
        } else if (head.sequence() > last) {
            find(Kind.TRUNCATED, last + 1, head.sequence());
        } else if (head.sequence() < last) {
            find(Kind.INSERTED, head.sequence() + 1);
        } else if (!head.hash().equals(lastHash)) {
            find(Kind.OTHER_HEAD, last);
        }
        return Optional.ofNullable(fault);
    }

    /** Where entries hold under other numbers, all of them together tell what was done. */
    private Fault explained(Fault found) {
        var place = found.position();
        if (found.kind() == Kind.CHANGED && moved.contains(new Moved(place + 1, place))) {
            return Fault.of(Kind.INSERTED, aggregate, place);
        }
        if (found.kind() != Kind.REORDERED) {
            return found;
        }
        var number = moved.getFirst().number();
        if (number < place) {
            return Fault.of(Kind.INSERTED, aggregate, number); // two entries claim that number
        }
        return moved.stream().anyMatch(other -> other.number() == place)
                ? found
                : Fault.of(Kind.DELETED, aggregate, place, number - 1);
    }
}
