package fr.ctg.actionplan.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** How PostgreSQL answered a statement. */
record PlanTree(JsonNode root, double milliseconds) {
    /** Tables that grow with the country. */
    private static final Set<String> LARGE = Set.of(
            "action_sheet",
            "sheet_revision",
            "indicator",
            "measure",
            "past_row",
            "audit_entry",
            "evaluation_campaign",
            "plan_import",
            "plan_import_error",
            "framework_version");

    static PlanTree of(String explained) throws JsonProcessingException {
        var plan = new ObjectMapper().readTree(explained).get(0);
        return new PlanTree(plan.get("Plan"), plan.get("Execution Time").asDouble());
    }

    long buffers() {
        return root.path("Shared Hit Blocks").asLong()
                + root.path("Shared Read Blocks").asLong();
    }

    long rows() {
        return root.path("Actual Rows").asLong();
    }

    /** The nodes that read what the answer has no use for: a page's worth, and as much again as they give. */
    List<String> faults(long filteredAtMost) {
        var faults = new ArrayList<String>();
        collect(root, filteredAtMost, faults);
        return faults;
    }

    private static void collect(JsonNode node, long filteredAtMost, List<String> faults) {
        var removed = (node.path("Rows Removed by Filter").asLong()
                        + node.path("Rows Removed by Join Filter").asLong()
                        + node.path("Rows Removed by Index Recheck").asLong())
                * Math.max(1, node.path("Actual Loops").asLong());
        var produced =
                node.path("Actual Rows").asLong() * node.path("Actual Loops").asLong();
        var whole = node.path("Node Type").asText().endsWith("Seq Scan")
                && LARGE.contains(node.path("Relation Name").asText());
        if (whole || removed > filteredAtMost + produced) {
            faults.add("%s on %s %s: %,d rows of %,d loops thrown away %s"
                    .formatted(
                            node.path("Node Type").asText(),
                            node.path("Relation Name").asText(node.path("Alias").asText()),
                            node.path("Index Name").asText(""),
                            removed,
                            node.path("Actual Loops").asLong(),
                            node.path("Filter").asText(node.path("Join Filter").asText(""))));
        }
        StreamSupport.stream(node.path("Plans").spliterator(), false)
                .forEach(child -> collect(child, filteredAtMost, faults));
    }
}
