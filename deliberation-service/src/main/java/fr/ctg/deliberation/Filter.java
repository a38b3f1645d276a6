package fr.ctg.deliberation;

import fr.ctg.platform.web.ListPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one list: only the filters that were sent are in the statement, so that each combination has a plan of its own. */
public final class Filter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private Filter() {}

    /** Rows called {@code row} that come after a position. */
    public static Filter from(ListPosition position, String row) {
        var filter = new Filter();
        filter.conditions.add(position.condition(row));
        filter.parameters.putAll(position.parameters());
        return filter;
    }

    public static Filter none() {
        return new Filter();
    }

    /** A condition that takes part when its parameter has a value. */
    public Filter when(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    private String where() {
        return String.join(" and ", conditions);
    }

    public String orderedBy(String order) {
        return where() + " order by " + order;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
