package fr.ctg.platform.verifier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One line of an export, in the order in which the export has them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Line.Seal.class, name = "seal"),
    @JsonSubTypes.Type(value = Line.Entry.class, name = "entry"),
    @JsonSubTypes.Type(value = Line.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Line.Head.class, name = "head"),
    @JsonSubTypes.Type(value = Line.End.class, name = "end")
})
public sealed interface Line {
    /** What a day's seal says, and its signature in Base64. */
    record Seal(long number, String statement, String signature) implements Line {}

    /** What belongs to one aggregate. */
    sealed interface OfChain extends Line {
        UUID aggregateId();

        long sequence();

        String hash();
    }

    /** Hashes are hexadecimal; the first entry's previous one is empty. */
    record Entry(
            UUID aggregateId,
            long sequence,
            String recordedAt,
            String actor,
            String organisation,
            String action,
            String change,
            String previousHash,
            String hash)
            implements OfChain {
        /** Its hash, were it the entry of that number. */
        String hashAs(long number) {
            var text = String.join(
                    "\n", aggregateId.toString(), "" + number, "" + micros(), actor, organisation, action, change);
            return Sha256.of(Sha256.bytes(previousHash), text.getBytes(StandardCharsets.UTF_8));
        }

        private long micros() {
            var at = Instant.parse(recordedAt);
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        }

        /** Only then do its fields follow from the text that was hashed. */
        boolean isOneLineEach() {
            return (actor + organisation + action).indexOf('\n') < 0;
        }
    }

    record Link(UUID aggregateId, long sequence, String hash, long seal) implements OfChain {}

    record Head(UUID aggregateId, long sequence, String hash) implements OfChain {}

    /** How many lines came before: a file cut short has none. */
    record End(long lines) implements Line {}
}
