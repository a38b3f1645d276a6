package fr.ctg.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page a list is asked for. Pages are keyed on the id, which grows with time: no offset, no count, flat at any depth. */
public class PageRequest {
    /** What every list that can be followed says of its parameter. */
    public static final String MODIFIED_SINCE =
            "Seulement ce qui a été enregistré à cet instant ou après, dans cet ordre, et dans `deleted` ce qui depuis n'existe plus pour ce lecteur. Au tour suivant, donnez le `syncedTo` de la réponse : rien ne se perd, un élément peut revenir. Ce qui ne change qu'avec le jour (un retard, une échéance, un droit d'agir) ou qu'avec une autre ressource n'est pas une modification. Ne filtrez en même temps que sur ce qui ne change pas : ce qui cesse de répondre au filtre n'est pas signalé.";

    @RestQuery
    @DefaultValue("50")
    @Min(1) @Max(200) @Parameter(description = "Nombre d'éléments par page, 200 au plus.")
    int limit;

    @RestQuery
    @Parameter(description = "Curseur opaque, pris dans `next` de la page précédente.")
    @Nullable String cursor;

    @Context
    @Nullable UriInfo uri;

    private static final String SEPARATOR = " ";
    private static final String CURSOR = "cursor=";

    /** What can be stored lies between. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Only ids after this one belong to the page. */
    public UUID after() {
        return position("id").map(key -> UUID.fromString(key.getFirst())).orElse(ListPosition.BEFORE_ALL);
    }

    /** {@code vouched} gives until when all that changed is seen by a reader who looks from now on. It is asked once a round, before the first page is read. */
    public ListPosition from(@Nullable Instant modifiedSince, UnaryOperator<Instant> vouched) {
        if (modifiedSince == null) {
            return ListPosition.byId(after());
        }
        return position(ListPosition.CHANGES).map(ListPosition::read).orElseGet(() -> {
            var since = modifiedSince.isBefore(EARLIEST) ? EARLIEST : modifiedSince;
            since = since.isAfter(LATEST) ? LATEST : since;
            return new ListPosition(ListPosition.BEFORE_ALL, since, vouched.apply(since));
        });
    }

    /** Where the previous page ended, as its own order wrote it; a cursor of another order is refused. */
    public Optional<List<String>> position(String order) {
        if (cursor == null) {
            return Optional.empty();
        }
        var parts = List.of(Cursor.read(cursor).split(SEPARATOR));
        if (!parts.getFirst().equals(order)) {
            throw new Cursor.InvalidCursor();
        }
        return Optional.of(parts.subList(1, parts.size()));
    }

    /** How many rows to ask for: one more than the page holds tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    public <R, T> Page<T> page(List<R> rows, Function<R, UUID> id, Function<R, T> view) {
        return cut(rows, view, last -> "id" + SEPARATOR + id.apply(last));
    }

    /** A page of things that may be followed: each then says when it changed. */
    public <R, T> Page<T> page(
            List<R> rows,
            ListPosition from,
            Function<R, UUID> id,
            Function<R, Instant> modifiedAt,
            BiFunction<R, @Nullable Instant, T> view) {
        return page(rows, from, id, modifiedAt, _ -> false, view);
    }

    /** {@code gone}: what the reader may have known, and does not see any more. */
    public <R, T> Page<T> page(
            List<R> rows,
            ListPosition from,
            Function<R, UUID> id,
            Function<R, Instant> modifiedAt,
            Predicate<R> gone,
            BiFunction<R, @Nullable Instant, T> view) {
        if (!from.followsChanges()) {
            return page(rows, id, row -> view.apply(row, null));
        }
        var page = cut(
                rows,
                row -> row,
                last -> ListPosition.CHANGES
                        + SEPARATOR
                        + String.join(SEPARATOR, from.write(modifiedAt.apply(last), id.apply(last))));
        return new Page<>(
                page.items().stream()
                        .filter(gone.negate())
                        .map(row -> view.apply(row, modifiedAt.apply(row)))
                        .toList(),
                page.next(),
                page.self(),
                from.syncedTo(),
                page.items().stream()
                        .filter(gone)
                        .map(row -> new Tombstone(id.apply(row), modifiedAt.apply(row)))
                        .toList());
    }

    /** A page in an order of its own: {@code position} is what {@link #position} will give back for the next one. */
    public <T> Page<T> pageBy(List<T> rows, String order, Function<T, List<String>> position) {
        return cut(rows, row -> row, last -> order + SEPARATOR + String.join(SEPARATOR, position.apply(last)));
    }

    private <R, T> Page<T> cut(List<R> rows, Function<R, T> view, Function<R, String> key) {
        var items = rows.stream().limit(limit).map(view).toList();
        var asked = uri == null ? null : uri.getRequestUri();
        if (asked == null) {
            return new Page<>(items, null, "");
        }
        var path = asked.getRawPath();
        var query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        var self = query.isEmpty() ? path : path + "?" + query;
        var next = rows.size() <= limit ? null : path + "?" + with(query, Cursor.write(key.apply(rows.get(limit - 1))));
        return new Page<>(items, next, self);
    }

    /** The same question with another cursor. Only text is cut and joined: a builder of addresses costs more than the rest of the page. */
    private static String with(String query, String cursor) {
        var others =
                Stream.of(query.split("&")).filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(CURSOR));
        return Stream.concat(others, Stream.of(CURSOR + cursor)).collect(Collectors.joining("&"));
    }
}
