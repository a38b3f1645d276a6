package fr.ctg.platform.houserules;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every place in which a service stores a value: a column as {@code table.column}, a field of a JSON column as {@code table.column/field/field},
 * each with the Java type that is written there. Columns come from the database, the insides of JSON from the types of the entities' fields.
 */
public final class StoredPlaces {
    private final SortedMap<String, Class<?>> places = new TreeMap<>();

    private StoredPlaces() {}

    public static StoredPlaces of(Connection database, Collection<Class<?>> entities) throws SQLException {
        var found = new StoredPlaces();
        var documents = documents(entities);
        try (var query = database.prepareStatement("""
                select table_name || '.' || column_name, data_type from information_schema.columns
                where table_schema = current_schema() and table_name <> 'flyway_schema_history'""")) {
            for (var columns = query.executeQuery(); columns.next(); ) {
                var column = columns.getString(1);
                var document = columns.getString(2).equals("jsonb") ? documents.get(column) : null;
                if (document == null) {
                    found.places.put(column, typeOf(columns.getString(2)));
                } else {
                    found.enter(column, document, Set.of());
                }
            }
        }
        return found;
    }

    /** The columns of all entities with the types of their fields. */
    private static Map<String, Type> documents(Collection<Class<?>> entities) {
        var documents = new HashMap<String, Type>();
        for (var entity : entities) {
            for (var field : fieldsOf(entity)) {
                documents.put(
                        underscored(entity.getSimpleName()) + "." + underscored(field.getName()),
                        field.getGenericType());
            }
        }
        return documents;
    }

    private static Iterable<Field> fieldsOf(Class<?> type) {
        return java.util.Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.getName().startsWith("$"))::iterator;
    }

    private static String underscored(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static Class<?> typeOf(String dataType) {
        return switch (dataType) {
            case "text", "character varying", "jsonb", "tsvector" -> String.class;
            case "uuid" -> java.util.UUID.class;
            default -> Object.class;
        };
    }

    private void enter(String place, Type type, Set<Type> around) {
        if (around.contains(type)) {
            return; // a type within itself: its fields are known
        }
        var within = new HashSet<>(around);
        within.add(type);
        switch (type) {
            case ParameterizedType generic -> enterGeneric(place, generic, within);
            case Class<?> sealed
            when sealed.isSealed() && !sealed.isEnum() -> {
                for (var permitted : sealed.getPermittedSubclasses()) {
                    enter(place, permitted, within);
                }
            }
            case Class<?> written
            when !written.isEnum() && written.getPackageName().startsWith("fr.ctg") -> {
                for (var field : fieldsOf(written)) {
                    enter(place + "/" + field.getName(), field.getGenericType(), within);
                }
            }
            case Class<?> leaf -> places.put(place, leaf);
            default -> places.put(place, String.class);
        }
    }

    private void enterGeneric(String place, ParameterizedType generic, Set<Type> within) {
        var raw = (Class<?>) generic.getRawType();
        if (Map.class.isAssignableFrom(raw)) {
            enter(place + "/*", generic.getActualTypeArguments()[1], within);
        } else if (Collection.class.isAssignableFrom(raw) || raw == Optional.class) {
            enter(place, generic.getActualTypeArguments()[0], within);
        } else {
            enter(place, raw, within);
        }
    }

    public SortedMap<String, Class<?>> byPath() {
        return Collections.unmodifiableSortedMap(places);
    }
}
