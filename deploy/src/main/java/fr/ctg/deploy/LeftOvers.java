package fr.ctg.deploy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the models of Kubernetes and Strimzi kept of a file without knowing it. */
final class LeftOvers {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> found = new TreeSet<>();

    Set<String> of(Object model) {
        walk("", model);
        return found;
    }

    private void walk(String path, @Nullable Object value) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof Collection<?> items) {
            int i = 0;
            for (var item : items) {
                walk(path + "[" + i++ + "]", item);
            }
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> walk(path + "." + key, entry));
        } else if (isModel(value)) {
            unknownTo(value).forEach(field -> found.add("unknown field " + path + "." + field));
            fields(path, value);
        }
    }

    private static boolean isModel(Object value) {
        var name = value.getClass().getName();
        return !value.getClass().isEnum() && (name.startsWith("io.fabric8.") || name.startsWith("io.strimzi."));
    }

    private static Set<?> unknownTo(Object model) {
        try {
            var kept = (Map<?, ?>)
                    model.getClass().getMethod("getAdditionalProperties").invoke(model);
            return kept == null ? Set.of() : kept.keySet();
        } catch (NoSuchMethodException hasNone) {
            return Set.of();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fields(String path, Object model) {
        for (Class<?> type = model.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getName().equals("additionalProperties")) {
                    try {
                        field.setAccessible(true);
                        walk(path + "." + field.getName(), field.get(model));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }
}
