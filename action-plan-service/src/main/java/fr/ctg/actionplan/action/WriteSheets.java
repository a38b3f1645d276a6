package fr.ctg.actionplan.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.PlainDecimal;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetRevised;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is done to one sheet, whether it comes alone or in a file, for a caller who holds the plan's row. */
@ApplicationScoped
public class WriteSheets {
    private final ActionSheets sheets;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final ObjectMapper json;

    WriteSheets(ActionSheets sheets, AuditTrail audit, Calendar calendar, ObjectMapper json) {
        this.sheets = sheets;
        this.audit = audit;
        this.calendar = calendar;
        this.json = json;
    }

    /** {@code withAgents}: whoever reads may know the agents' names. */
    public ActionSheetView shown(ActionSheet sheet, boolean withAgents) {
        return ActionSheetView.of(sheet, calendar.today(), withAgents, withAgents, true);
    }

    public ActionSheet add(Plan plan, CreateActionSheet request) {
        var sheet = new ActionSheet(
                NewId.next(),
                plan,
                request.number(),
                request.content().requireNothingDoneAfter(calendar.today()),
                request.demonstration());
        if (sheets.hasNumber(plan.id(), request.number())) {
            throw new SheetNumberTaken(request.number());
        }
        sheets.persist(sheet);
        audit.append(sheet.id(), sheet.added());
        return sheet;
    }

    ActionSheetRevised revise(Plan plan, ActionSheet sheet, ReviseActionSheet request) {
        return revise(plan, sheet, request, content(sheet, request, sheets.definedIndicatorsOf(sheet.id())));
    }

    /** False when the sheet says so already. {@code defined}: the indicators of the plan of which somebody has said how they are measured. */
    public boolean reviseIfOther(Plan plan, ActionSheet sheet, ReviseActionSheet request, Collection<UUID> defined) {
        var content = content(sheet, request, defined);
        if (said(content).equals(said(sheet.content()))) {
            return false;
        }
        audit.append(sheet.id(), revise(plan, sheet, request, content));
        return true;
    }

    private SheetContent content(ActionSheet sheet, ReviseActionSheet request, Collection<UUID> defined) {
        return request.content(sheet, defined).requireNothingDoneAfter(calendar.today());
    }

    private ActionSheetRevised revise(Plan plan, ActionSheet sheet, ReviseActionSheet request, SheetContent content) {
        var before = new SheetRevision(NewId.next(), sheet, calendar.now(), request.reason());
        var revised = sheet.revise(plan, request.revision(), content, request.reason());
        sheets.getEntityManager().persist(before);
        return revised;
    }

    /** False when the money stands so already. */
    public boolean updateBudgetIfOther(ActionSheet sheet, int read, List<BudgetLine> lines) {
        if (amounts(lines).equals(amounts(sheet.budget()))) {
            return false;
        }
        audit.append(sheet.id(), sheet.updateBudget(read, lines));
        return true;
    }

    /** Some files write the end of a line in another way than others. */
    private String said(SheetContent content) {
        try {
            return json.writeValueAsString(content).replace("\\r\\n", "\\n").replace("\\r", "\\n");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static List<BudgetLine> amounts(List<BudgetLine> lines) {
        return lines.stream()
                .map(line -> new BudgetLine(
                        line.year(),
                        line.funder(),
                        line.funderSiren(),
                        line.funding(),
                        PlainDecimal.shortest(line.planned()),
                        PlainDecimal.shortest(line.committed()),
                        PlainDecimal.shortest(line.spent())))
                .toList();
    }
}
