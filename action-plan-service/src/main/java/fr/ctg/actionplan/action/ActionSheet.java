package fr.ctg.actionplan.action;

import fr.ctg.actionplan.plan.Plan;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One action of a plan. */
@Entity
public class ActionSheet {
    @Id
    private UUID id;

    private UUID planId;
    private int number;
    private String title;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> objectiveCodes;

    private @Nullable String how;
    private @Nullable String deadlines;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> contributors;

    private @Nullable String means;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Indicator> indicators;

    private boolean demonstration;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ActionSheet() {}

    ActionSheet(UUID id, Plan plan, CreateActionSheet draft) {
        this.id = id;
        this.planId = plan.id();
        this.number = draft.number();
        this.title = draft.title();
        this.objectiveCodes = draft.objectiveCodes().stream().sorted().toList();
        this.how = written(draft.how());
        this.deadlines = written(draft.deadlines());
        this.contributors = draft.contributors() == null ? List.of() : List.copyOf(draft.contributors());
        this.means = written(draft.means());
        this.indicators = draft.toIndicators();
        this.demonstration = draft.demonstration();
        plan.requireOpenTo(objectiveCodes);
        requireDistinctCodes(indicators);
    }

    /** A block of blanks is a block not written. */
    private static @Nullable String written(@Nullable String block) {
        return block == null || block.isBlank() ? null : block;
    }

    private static void requireDistinctCodes(List<Indicator> indicators) {
        var codes = new HashSet<String>();
        for (var indicator : indicators) {
            if (!codes.add(indicator.code())) {
                throw new IndicatorCodeTwice(indicator.code());
            }
        }
    }

    ActionSheetAdded added() {
        return new ActionSheetAdded(
                id,
                planId,
                number,
                title,
                objectiveCodes,
                how,
                deadlines,
                contributors,
                means,
                indicators,
                demonstration);
    }

    /** The blocks still to be written. */
    List<SheetBlock> missingBlocks() {
        var missing = new ArrayList<SheetBlock>();
        for (var block : SheetBlock.values()) {
            var written =
                    switch (block) {
                        case HOW -> how != null;
                        case DEADLINES -> deadlines != null;
                        case CONTRIBUTORS -> !contributors.isEmpty();
                        case MEANS -> means != null;
                        case INDICATORS -> !indicators.isEmpty();
                    };
            if (!written) {
                missing.add(block);
            }
        }
        return missing;
    }

    /** What keeps a plan with this sheet from being adopted: one blocker for each missing block. */
    public List<Blocker> defects() {
        return missingBlocks().stream()
                .map(block -> new Blocker(
                        "block-missing",
                        Integer.toString(number),
                        Facts.of("sheet", number).and("title", title).and("block", block),
                        List.of()))
                .toList();
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    List<String> objectiveCodes() {
        return objectiveCodes;
    }

    Optional<String> how() {
        return Optional.ofNullable(how);
    }

    Optional<String> deadlines() {
        return Optional.ofNullable(deadlines);
    }

    List<String> contributors() {
        return contributors;
    }

    Optional<String> means() {
        return Optional.ofNullable(means);
    }

    List<Indicator> indicators() {
        return indicators;
    }

    boolean demonstration() {
        return demonstration;
    }
}
