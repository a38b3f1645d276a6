package fr.ctg.deliberation.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day an act takes effect, and the instant where both are known: the later of publication and receipt (CGCT L2131-1). */
public record Executory(LocalDate on, @Nullable Instant at) {
    public static final List<String> LEGAL_BASIS = List.of("CGCT art. L2131-1", "CGCT art. L2131-2");

    public static Optional<Executory> by(@Nullable Publication publication, @Nullable Transmission transmission) {
        if (publication == null || transmission == null) {
            return Optional.empty();
        }
        var published = publication.publishedOn();
        var received = transmission.receivedOn();
        if (published.isAfter(received)) {
            return Optional.of(new Executory(published, publication.publishedAt()));
        }
        if (received.isAfter(published)) {
            return Optional.of(new Executory(received, transmission.receivedAt()));
        }
        return Optional.of(new Executory(published, later(publication.publishedAt(), transmission.receivedAt())));
    }

    /** On one day, the later instant is known only when both are. */
    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
