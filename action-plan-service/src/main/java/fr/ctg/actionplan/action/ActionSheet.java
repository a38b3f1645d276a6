package fr.ctg.actionplan.action;

import fr.ctg.actionplan.DayInTheFuture;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetAdded;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetBudgetUpdated;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetDocumentAdded;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetDocumentWithdrawn;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetPublished;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetRenumbered;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetReplaced;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetRevised;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetStatusChanged;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetStepDone;
import fr.ctg.actionplan.action.ActionSheetEvent.ActionSheetValidated;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import fr.ctg.platform.storage.NewId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One action of a plan. Nothing of it is ever deleted: what it said, its numbers and its statuses are kept. */
@Entity
@AttributeOverride(name = "modifiedAt", column = @Column(name = "known_since", insertable = false, updatable = false))
public class ActionSheet extends Changing {
    private static final int MOST_DOCUMENTS = 200;

    @Id
    private UUID id;

    private UUID planId;
    private int number;
    private int revision;
    private String title;

    @Basic
    @JsonColumn
    private List<String> objectiveCodes;

    @Basic
    @JsonColumn
    private List<String> territory;

    private @Nullable String audience;
    private @Nullable String how;
    private @Nullable String deadlines;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    @Basic
    @JsonColumn
    private List<Step> steps;

    @Basic
    @JsonColumn
    private List<String> contributors;

    private @Nullable String means;

    @Basic
    @JsonColumn
    private List<SheetIndicator> indicators;

    @JsonColumn
    private @Nullable Pilot pilot;

    @Basic
    @JsonColumn
    private List<BudgetLine> budget;

    private int budgetRevision;

    @Enumerated(EnumType.STRING)
    private SheetStatus status;

    @Basic
    @JsonColumn
    private List<StatusChange> statusChanges;

    @Basic
    @JsonColumn
    private List<Validation> validations;

    private @Nullable LocalDate publishedOn;

    @JsonColumn
    private @Nullable Replacement replacement;

    @Basic
    @JsonColumn
    private List<UUID> predecessors;

    @Basic
    @JsonColumn
    private List<EarlierNumber> earlierNumbers;

    @Basic
    @JsonColumn
    private List<SheetDocument> documents;

    private @Nullable UUID continues;
    private boolean demonstration;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ActionSheet() {}

    @SuppressWarnings("NullAway.Init") // write() gives the rest
    ActionSheet(UUID id, Plan plan, int number, SheetContent content, boolean demonstration) {
        this.id = id;
        this.planId = plan.id();
        this.number = number;
        this.revision = 1;
        this.status = SheetStatus.UPCOMING;
        this.statusChanges = List.of();
        this.validations = List.of();
        this.predecessors = List.of();
        this.earlierNumbers = List.of();
        this.documents = List.of();
        this.demonstration = demonstration;
        plan.requireObjectives(content.objectiveCodes());
        write(content);
    }

    private void write(SheetContent content) {
        title = content.title();
        objectiveCodes = content.objectiveCodes();
        territory = content.territory();
        audience = content.audience();
        how = content.how();
        deadlines = content.deadlines();
        startsOn = content.startsOn();
        endsOn = content.endsOn();
        steps = content.steps();
        contributors = content.contributors();
        means = content.means();
        indicators = content.indicators();
        pilot = content.pilot();
        budget = content.budget();
    }

    SheetContent content() {
        return new SheetContent(
                title,
                objectiveCodes,
                territory,
                audience,
                how,
                deadlines,
                startsOn,
                endsOn,
                steps,
                contributors,
                means,
                indicators,
                pilot,
                budget);
    }

    /** The same action in the plan that follows; {@code lastDay}: what was planned until then is behind us. */
    public ActionSheet continuedIn(Plan next, UUID id, LocalDate lastDay) {
        var sheet = new ActionSheet(id, next, number, content().after(lastDay), demonstration);
        sheet.continues = this.id;
        return sheet;
    }

    public ActionSheetAdded added() {
        return new ActionSheetAdded(id, planId, number, content(), demonstration);
    }

    /** {@code read} is the revision its author had before the eyes: nobody's work is lost without a word. */
    ActionSheetRevised revise(Plan plan, int read, SheetContent content, @Nullable String reason) {
        requireFollowed();
        requireRevision(read);
        if (publishedOn != null && (reason == null || reason.isBlank())) {
            throw SheetContentRefused.reasonMissing("revise");
        }
        plan.requireObjectives(content.objectiveCodes());
        var codes = content.indicators().stream().map(SheetIndicator::code).toList();
        for (var indicator : indicators) {
            if (!codes.contains(indicator.code())) {
                throw SheetContentRefused.indicatorLeftOut(indicator.code());
            }
        }
        if (publishedOn != null && !content.missingBlocks().isEmpty()) {
            throw SheetRefused.incomplete(defectsOf(content));
        }
        write(content);
        revision++;
        return new ActionSheetRevised(id, revision, content, reason);
    }

    /**
     * Indicators written anew: one whose code is known stays the same indicator; {@code defined}: those of which somebody has said how they are
     * measured, and whose title, unit and kind only their definition changes.
     */
    List<SheetIndicator> identified(Collection<NewIndicator> written, Collection<UUID> defined) {
        return written.stream()
                .map(one -> indicators.stream()
                        .filter(known -> known.code().equals(one.code()))
                        .findFirst()
                        .map(known -> defined.contains(known.id()) ? known : one.as(known.id()))
                        .orElseGet(() -> one.as(NewId.next())))
                .toList();
    }

    /** Steps written anew: one that was done since its author read the sheet stays done. */
    List<Step> keepingDone(List<Step> written) {
        return written.stream()
                .map(one -> one.doneOn() != null
                        ? one
                        : steps.stream()
                                .filter(known -> known.title().equals(one.title()) && known.doneOn() != null)
                                .findFirst()
                                .map(known -> new Step(one.title(), one.dueOn(), known.doneOn()))
                                .orElse(one))
                .toList();
    }

    ActionSheetValidated validate(Validation validation, LocalDate today) {
        requireFollowed();
        requireRevision(validation.revision());
        DayInTheFuture.refuse(validation.on(), today);
        validations = append(validations, validation);
        return new ActionSheetValidated(id, validation);
    }

    /** A sheet added after the plan was adopted: a body approved it as it stands. */
    ActionSheetPublished publish(Plan plan, LocalDate on, LocalDate today) {
        requireFollowed();
        DayInTheFuture.refuse(on, today);
        if (plan.isDraft()) {
            throw SheetRefused.publishedByAdoption(number);
        }
        if (publishedOn != null) {
            throw SheetRefused.publishedAlready(number, publishedOn);
        }
        if (!missingBlocks().isEmpty()) {
            throw SheetRefused.incomplete(defects());
        }
        if (!isApproved()) {
            throw SheetRefused.notApproved(revision);
        }
        publishedOn = on;
        return new ActionSheetPublished(id, on);
    }

    /** The body that adopts a plan approves each of its sheets; that they are whole was checked for all of them. */
    public void publishWithPlan(String body, LocalDate on) {
        validations = append(
                validations, new Validation(revision, body, on, Validation.Verdict.APPROVED, "Adoption du plan"));
        publishedOn = on;
    }

    ActionSheetStatusChanged change(StatusChange change, LocalDate today) {
        requireFollowed();
        requirePublished();
        DayInTheFuture.refuse(change.on(), today);
        if (!status.next().contains(change.status())) {
            throw SheetRefused.doesNotLeadTo(status, change.status());
        }
        change.requireWholeAfter(status);
        lastChange().filter(last -> last.on().isAfter(change.on())).ifPresent(last -> {
            throw SheetRefused.beforeTheLastChange(change.on(), last.on());
        });
        status = change.status();
        statusChanges = append(statusChanges, change);
        return new ActionSheetStatusChanged(id, change);
    }

    ActionSheetStepDone completeStep(String step, LocalDate on, LocalDate today) {
        requireFollowed();
        DayInTheFuture.refuse(on, today);
        var known = steps.stream()
                .filter(one -> one.title().equals(step))
                .findFirst()
                .orElseThrow(() -> SheetContentRefused.unknownStep(step));
        if (known.doneOn() != null) {
            throw SheetRefused.stepDoneAlready(step, known.doneOn());
        }
        steps = steps.stream()
                .map(one -> one.equals(known) ? one.done(on) : one)
                .toList();
        return new ActionSheetStepDone(id, step, on);
    }

    /** Money is followed from month to month; what was approved of the sheet does not change with it, so it has a count of its own. */
    ActionSheetBudgetUpdated updateBudget(int read, List<BudgetLine> lines) {
        requireFollowed();
        if (read != budgetRevision) {
            throw SheetRefused.revisedMeanwhile(read, budgetRevision);
        }
        SheetContent.requireOneLineForAYearAndAFunder(lines);
        budget = List.copyOf(lines);
        budgetRevision++;
        return new ActionSheetBudgetUpdated(id, budget);
    }

    ActionSheetReplaced replace(
            Replacement.Kind kind, List<ActionSheet> successors, LocalDate on, String reason, LocalDate today) {
        requireFollowed();
        DayInTheFuture.refuse(on, today);
        if (!kind.fits(successors.size())) {
            throw SheetContentRefused.successors(kind, successors.size());
        }
        for (var successor : successors) {
            if (successor.id.equals(id)
                    || !successor.planId.equals(planId)
                    || successor.replacement != null
                    || (publishedOn != null && successor.publishedOn == null)) {
                throw SheetRefused.successorDoesNotFit(successor.id);
            }
        }
        replacement =
                new Replacement(kind, successors.stream().map(ActionSheet::id).toList(), on, reason);
        successors.forEach(successor -> successor.predecessors = append(successor.predecessors, id));
        return new ActionSheetReplaced(id, replacement);
    }

    /** Whoever asks has made sure that no other sheet bears the number. */
    ActionSheetRenumbered renumber(int to, LocalDate on, String reason, LocalDate today) {
        requireFollowed();
        DayInTheFuture.refuse(on, today);
        var earlier = new EarlierNumber(number, on, reason);
        earlierNumbers = append(earlierNumbers, earlier);
        number = to;
        return new ActionSheetRenumbered(id, to, earlier);
    }

    ActionSheetDocumentAdded add(SheetDocument document) {
        requireFollowed();
        if (documents.size() >= MOST_DOCUMENTS) {
            throw SheetRefused.tooManyDocuments(MOST_DOCUMENTS);
        }
        if (documents.stream().anyMatch(known -> known.isListedAt(document.url()))) {
            throw SheetRefused.documentListedAlready(document.url());
        }
        documents = append(documents, document);
        return new ActionSheetDocumentAdded(id, document);
    }

    ActionSheetDocumentWithdrawn withdrawDocument(String url, String reason, LocalDate today) {
        requireFollowed();
        var listed = documents.stream()
                .filter(known -> known.isListedAt(url))
                .findFirst()
                .orElseThrow(() -> SheetContentRefused.unknownDocument(url));
        documents = documents.stream()
                .map(one -> one == listed ? listed.withdrawn(today, reason) : one)
                .toList();
        return new ActionSheetDocumentWithdrawn(id, url, reason);
    }

    /** One of its indicators is defined anew, under the same code. */
    public void rename(SheetIndicator renamed) {
        requireFollowed();
        indicators = indicators.stream()
                .map(one -> one.id().equals(renamed.id()) ? renamed : one)
                .toList();
    }

    /** What no reader of the plan sees is not measured either, and what others have replaced no longer is. */
    public void requireMeasurable() {
        requireFollowed();
        requirePublished();
    }

    private void requireFollowed() {
        if (replacement != null) {
            throw SheetRefused.replaced(number, replacement.successors());
        }
    }

    private void requirePublished() {
        if (publishedOn == null) {
            throw SheetRefused.notPublished(number);
        }
    }

    private void requireRevision(int read) {
        if (read != revision) {
            throw SheetRefused.revisedMeanwhile(read, revision);
        }
    }

    private static <T> List<T> append(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /** What bodies said of it as its readers know it: the approval that published it, and what came after. */
    List<Validation> validationsSincePublished() {
        return validations.stream()
                .filter(one -> publishedOn != null
                        && (one.verdict() == Validation.Verdict.APPROVED
                                || !one.on().isBefore(publishedOn)))
                .toList();
    }

    /** Whether the last word on the sheet as it stands is an approval. */
    boolean isApproved() {
        return !validations.isEmpty()
                && validations.getLast().revision() == revision
                && validations.getLast().verdict() == Validation.Verdict.APPROVED;
    }

    SheetStage stage() {
        if (replacement != null) {
            return SheetStage.REPLACED;
        }
        return publishedOn == null ? SheetStage.DRAFT : SheetStage.PUBLISHED;
    }

    /** Since when the action is late: its start, its end or one of its steps is past and not done. */
    public Optional<LocalDate> lateSince(LocalDate today) {
        if (status.isOver() || stage() != SheetStage.PUBLISHED) {
            return Optional.empty();
        }
        var missed = new ArrayList<LocalDate>();
        if (status == SheetStatus.UPCOMING && startsOn != null && startsOn.isBefore(today)) {
            missed.add(startsOn);
        }
        if (endsOn != null && endsOn.isBefore(today)) {
            missed.add(endsOn);
        }
        steps.stream().filter(step -> step.isLateOn(today)).map(Step::dueOn).forEach(missed::add);
        return missed.stream().min(LocalDate::compareTo);
    }

    List<SheetBlock> missingBlocks() {
        return content().missingBlocks();
    }

    /** What keeps it from being published, and a draft plan from being adopted: one blocker for each missing block. */
    public List<Blocker> defects() {
        return defectsOf(content());
    }

    private List<Blocker> defectsOf(SheetContent content) {
        return content.missingBlocks().stream()
                .map(block -> new Blocker(
                        "block-missing",
                        Integer.toString(number),
                        Facts.of("sheet", number).and("title", content.title()).and("block", block),
                        List.of()))
                .toList();
    }

    List<SheetDocument> documents() {
        return documents;
    }

    Optional<UUID> continues() {
        return Optional.ofNullable(continues);
    }

    /** Whether it is to be taken over into a next plan: published, and neither done nor abandoned. */
    public boolean isToContinue() {
        return stage() == SheetStage.PUBLISHED && !status.isOver();
    }

    public boolean isPublished() {
        return publishedOn != null;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public int number() {
        return number;
    }

    int revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    public List<String> objectiveCodes() {
        return objectiveCodes;
    }

    /** SIREN of the communes it concerns; empty when it concerns all of them. */
    public List<String> territory() {
        return territory;
    }

    public Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    public List<Step> steps() {
        return steps;
    }

    public List<SheetIndicator> indicators() {
        return indicators;
    }

    public Optional<Pilot> pilot() {
        return Optional.ofNullable(pilot);
    }

    public List<BudgetLine> budget() {
        return budget;
    }

    int budgetRevision() {
        return budgetRevision;
    }

    public SheetStatus status() {
        return status;
    }

    /** Its status at the end of a day, by what is known today. */
    public SheetStatus statusOn(LocalDate day) {
        return statusChanges.stream()
                .filter(change -> !change.on().isAfter(day))
                .reduce((_, later) -> later)
                .map(StatusChange::status)
                .orElse(SheetStatus.UPCOMING);
    }

    List<StatusChange> statusChanges() {
        return statusChanges;
    }

    public Optional<StatusChange> lastChange() {
        return statusChanges.isEmpty() ? Optional.empty() : Optional.of(statusChanges.getLast());
    }

    List<Validation> validations() {
        return validations;
    }

    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    public Optional<Replacement> replacement() {
        return Optional.ofNullable(replacement);
    }

    List<UUID> predecessors() {
        return predecessors;
    }

    List<EarlierNumber> earlierNumbers() {
        return earlierNumbers;
    }

    boolean demonstration() {
        return demonstration;
    }
}
