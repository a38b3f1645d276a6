package fr.ctg.platform.export;

import jakarta.persistence.TypedQuery;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list that can be had whole: the table whose changes it shows, the item it is made of, the query and the view of a row. Both are used after the
 * request was answered: they hold what they need to know of the caller.
 */
public record Export<R, T>(
        String name, String table, Class<T> item, Supplier<? extends TypedQuery<R>> query, Function<R, T> view) {}
