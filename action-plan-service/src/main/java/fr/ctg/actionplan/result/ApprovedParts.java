package fr.ctg.actionplan.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The approved measures of an indicator folded into one value of its row: a row for each would carry plan and sheet as often. */
public final class ApprovedParts {
    /** In a query that has the indicator as {@code i}. */
    public static final String FOLDED = """
            (select cast(function('jsonb_agg', function('jsonb_build_object',
                'period', m.period, 'commune', m.communeSiren, 'value', m.value)) as string)
             from Measure m where m.indicatorId = i.id and m.status = APPROVED)""";

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

    private ApprovedParts() {}

    public static List<Part> unfolded(@Nullable String folded, ObjectMapper json) {
        try {
            return folded == null ? List.of() : json.readValue(folded, PARTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
