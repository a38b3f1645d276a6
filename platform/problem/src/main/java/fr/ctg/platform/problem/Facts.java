package fr.ctg.platform.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was known when a rule was applied: named values in the order they are told. */
@Schema(
        type = SchemaType.OBJECT,
        description = "Valeurs nommées retenues par la règle.",
        additionalProperties = Object.class)
public final class Facts {
    private static final Facts NONE = new Facts(Map.of());

    @Schema(hidden = true)
    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = values;
    }

    /** As they were written down. */
    @JsonCreator
    static Facts read(Map<String, Object> values) {
        return new Facts(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    public static Facts none() {
        return NONE;
    }

    public static Facts of(String name, Object value) {
        return NONE.and(name, value);
    }

    public Facts and(String name, Object value) {
        var extended = new LinkedHashMap<>(values);
        extended.put(name, value);
        return new Facts(Collections.unmodifiableMap(extended));
    }

    @JsonValue
    public Map<String, Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
