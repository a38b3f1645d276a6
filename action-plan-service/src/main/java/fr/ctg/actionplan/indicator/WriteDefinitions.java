package fr.ctg.actionplan.indicator;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done to the definition of one indicator, whether it comes alone or in a file, for a caller who holds the rows of its plan and its sheet. */
@ApplicationScoped
public class WriteDefinitions {
    private final Indicators indicators;
    private final AuditTrail audit;
    private final Calendar calendar;

    WriteDefinitions(Indicators indicators, AuditTrail audit, Calendar calendar) {
        this.indicators = indicators;
        this.audit = audit;
        this.calendar = calendar;
    }

    public Indicator define(ActionSheet sheet, UUID id, Definition definition) {
        var indicator = new Indicator(sheet, id, definition);
        indicators.persist(indicator);
        audit.append(id, indicator.defined());
        return indicator;
    }

    /** False when it is defined so already. */
    public boolean redefineIfOther(
            Indicator indicator, ActionSheet sheet, int read, Definition next, @Nullable String reason) {
        if (next.saysTheSameAs(indicator.definition())) {
            return false;
        }
        redefine(indicator, sheet, read, next, reason);
        return true;
    }

    void redefine(Indicator indicator, ActionSheet sheet, int read, Definition next, @Nullable String reason) {
        var measured = indicators.isMeasured(indicator.id());
        audit.append(indicator.id(), indicator.redefine(sheet, read, next, reason, measured, calendar.now()));
    }
}
