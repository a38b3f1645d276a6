package fr.ctg.platform.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins, and in which order its rows come: by id, or as they changed. {@code syncedTo} stays what it was at the first page of a round:
 * a change that is committed late, before where the cursor stands, is found by the next one.
 */
public record ListPosition(
        UUID after,
        @Nullable Instant changedAfter,
        @Nullable Instant syncedTo) {
    static final String CHANGES = "changes";
    static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The whole list, by id. */
    public static final ListPosition FIRST = byId(BEFORE_ALL);

    static ListPosition byId(UUID after) {
        return new ListPosition(after, null, null);
    }

    static ListPosition read(List<String> key) {
        return new ListPosition(UUID.fromString(key.get(1)), Instant.parse(key.get(0)), Instant.parse(key.get(2)));
    }

    List<String> write(Instant modifiedAt, UUID id) {
        return List.of(modifiedAt.toString(), id.toString(), String.valueOf(syncedTo));
    }

    public boolean followsChanges() {
        return changedAfter != null;
    }

    /** Which rows come after it, in HQL; {@code row} is what they are called there. */
    public String condition(String row) {
        return followsChanges()
                ? "(%1$s.modifiedAt, %1$s.id) > (:changedAfter, :after)".formatted(row)
                : row + ".id > :after";
    }

    /** In which order they come. */
    public String order(String row) {
        return followsChanges() ? "%1$s.modifiedAt, %1$s.id".formatted(row) : row + ".id";
    }

    /** The values the condition names, in a map others may be added to. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(Map.of("after", after));
        if (changedAfter != null) {
            parameters.put("changedAfter", changedAfter);
        }
        return parameters;
    }
}
