package fr.ctg.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page a list is asked for. Pages are keyed on the id, which grows with time: no offset, no count, flat at any depth. */
public class PageRequest {
    @RestQuery
    @DefaultValue("50")
    @Min(1) @Max(200) @Parameter(description = "Nombre d'éléments par page, 200 au plus.")
    int limit;

    @RestQuery
    @Parameter(description = "Curseur opaque, pris dans `next` de la page précédente.")
    @Nullable String cursor;

    @Context
    @Nullable UriInfo uri;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Only ids after this one belong to the page. */
    public UUID after() {
        return cursor == null ? BEFORE_ALL : Cursor.read(cursor);
    }

    /** How many rows to ask for: one more than the page holds tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    public <R, T> Page<T> page(List<R> rows, Function<R, UUID> id, Function<R, T> view) {
        var items = rows.stream().limit(limit).map(view).toList();
        var self = uri == null
                ? ""
                : uri.getRequestUri().getRawPath() + query(uri.getRequestUri().getRawQuery());
        if (rows.size() <= limit || uri == null) {
            return new Page<>(items, null, self);
        }
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", Cursor.write(id.apply(rows.get(limit - 1))))
                .build();
        return new Page<>(items, next.getRawPath() + query(next.getRawQuery()), self);
    }

    private static String query(@Nullable String raw) {
        return raw == null ? "" : "?" + raw;
    }
}
