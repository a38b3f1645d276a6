package fr.ctg.actionplan.plan;

import static fr.ctg.actionplan.plan.PlanStatus.ACTIVE;
import static fr.ctg.actionplan.plan.PlanStatus.ADOPTED;
import static fr.ctg.actionplan.plan.PlanStatus.CLOSED;
import static fr.ctg.actionplan.plan.PlanStatus.DRAFT;
import static fr.ctg.actionplan.plan.PlanStatus.ENDED;

import fr.ctg.actionplan.DayInTheFuture;
import fr.ctg.actionplan.framework.Framework;
import fr.ctg.actionplan.framework.FrameworkDecision;
import fr.ctg.actionplan.framework.FrameworkRefused;
import fr.ctg.actionplan.framework.FrameworkVersion;
import fr.ctg.actionplan.plan.PlanEvent.FrameworkAdopted;
import fr.ctg.actionplan.plan.PlanEvent.FrameworkRewritten;
import fr.ctg.actionplan.plan.PlanEvent.PlanActivated;
import fr.ctg.actionplan.plan.PlanEvent.PlanAdopted;
import fr.ctg.actionplan.plan.PlanEvent.PlanCreated;
import fr.ctg.actionplan.plan.PlanEvent.PlanEvaluated;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The action plan of one convention. Its verbs check everything, then change everything. */
@Entity
@AttributeOverride(name = "modifiedAt", column = @Column(name = "known_since", insertable = false, updatable = false))
public class Plan extends Changing {
    @Id
    private UUID id;

    private String keeperSiren;
    private String conventionReference;
    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Framework framework;

    private int frameworkVersion;

    @JsonColumn
    private @Nullable FrameworkDecision frameworkDecision;

    private boolean demonstration;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Adoption adoption;

    private @Nullable UUID conventionId;
    private @Nullable LocalDate activatedOn;
    private @Nullable UUID renews;
    private @Nullable LocalDate evaluatedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(
            UUID id,
            String keeperSiren,
            String conventionReference,
            String title,
            Framework framework,
            boolean demonstration) {
        this.id = id;
        this.keeperSiren = keeperSiren;
        this.conventionReference = conventionReference;
        this.title = title;
        this.framework = framework.requireSoundCodes();
        this.frameworkVersion = 1;
        this.demonstration = demonstration;
        this.status = DRAFT;
    }

    /** The plan of the next convention, with the same framework; it is written, adopted and activated as any other. */
    public Plan renewedAs(UUID id, String nextReference, String nextTitle) {
        if (adoption == null) {
            throw new PlanNotReady("renew", status);
        }
        var next = new Plan(id, keeperSiren, nextReference, nextTitle, framework, demonstration);
        next.renews = this.id;
        return next;
    }

    public PlanCreated created() {
        return new PlanCreated(id, keeperSiren, conventionReference, title, framework, demonstration);
    }

    /** Refuses objectives the plan does not have. */
    public void requireObjectives(Collection<String> objectiveCodes) {
        framework.requireObjectives(objectiveCodes);
    }

    /** What its framework says now, for whoever is about to write another. */
    public FrameworkVersion frameworkBefore(UUID id, Instant replacedAt) {
        return new FrameworkVersion(
                id, this.id, frameworkVersion, framework, Optional.ofNullable(frameworkDecision), replacedAt);
    }

    /**
     * While it is being written, its keeper writes the framework anew; once it is adopted, only a decision does. {@code serving}: the sheets that
     * would be left without an objective they serve.
     */
    public PlanEvent reframe(
            Framework next,
            Optional<FrameworkDecision> decided,
            List<Blocker> serving,
            Optional<SignedConvention> signed,
            LocalDate today) {
        next.requireSoundCodes();
        if (next.equals(framework)) {
            throw FrameworkRefused.unchanged();
        }
        if (!serving.isEmpty()) {
            throw FrameworkRefused.objectivesServed(serving);
        }
        if (adoption == null) {
            if (decided.isPresent()) {
                throw FrameworkRefused.decisionTooEarly();
            }
            framework = next;
            return new FrameworkRewritten(id, next);
        }
        var decision = decided.orElseThrow(FrameworkRefused::decisionMissing);
        decision.requireSince(frameworkDecision == null ? adoption.adoptedOn() : frameworkDecision.decidedOn(), today);
        var amendment = decision.amendmentReference();
        if (amendment != null
                && signed.filter(convention -> convention.hasAmendment(amendment))
                        .isEmpty()) {
            throw FrameworkRefused.unknownAmendment(amendment);
        }
        var before = framework.titles();
        framework = next;
        frameworkVersion++;
        frameworkDecision = decision;
        return new FrameworkAdopted(id, next, adopted(decision, before, next.titles()));
    }

    private AdoptedVersion adopted(FrameworkDecision decision, Map<String, String> before, Map<String, String> after) {
        return new AdoptedVersion(
                id,
                conventionReference,
                frameworkVersion,
                decision.decidedOn(),
                decision.body(),
                decision.reason(),
                decision.amendmentReference(),
                after.keySet().stream()
                        .filter(code -> !before.containsKey(code))
                        .toList(),
                before.keySet().stream()
                        .filter(code -> !after.containsKey(code))
                        .toList(),
                before.entrySet().stream()
                        .filter(named -> after.containsKey(named.getKey())
                                && !named.getValue().equals(after.get(named.getKey())))
                        .map(Map.Entry::getKey)
                        .toList(),
                demonstration);
    }

    /** Refuses once the convention is over: the plan is then evaluated, and not changed. */
    void requireUnfrozen(Optional<SignedConvention> signed, LocalDate day) {
        if (statusOn(day, signed).isOver()) {
            throw new PlanFrozen(signed.orElseThrow().lastDay(), legalBasis().getFirst());
        }
    }

    /** Refuses unless something was done under the plan that can be measured. */
    public void requireBegun() {
        if (status != ACTIVE) {
            throw new PlanNotActive(status);
        }
    }

    /** The steering committee signed off its final evaluation; with the end of the convention it is closed. */
    public PlanEvaluated evaluate(UUID campaignId, LocalDate on) {
        requireBegun();
        evaluatedOn = on;
        return new PlanEvaluated(id, campaignId, on);
    }

    /** Refuses to evaluate again what is closed. */
    public void requireNotClosed(SignedConvention convention, LocalDate today) {
        var now = statusOn(today, Optional.of(convention));
        if (now == CLOSED) {
            throw new PlanNotReady("evaluate", now);
        }
    }

    /** Being written: its sheets are not published one by one but all together, by its adoption. */
    public boolean isDraft() {
        return status == DRAFT;
    }

    /** {@code defects} are what its sheets lack. */
    public PlanAdopted adopt(Adoption decision, List<Blocker> defects, LocalDate today) {
        status.requireNext(ADOPTED, "adopt");
        DayInTheFuture.refuse(decision.adoptedOn(), today);
        if (!defects.isEmpty()) {
            throw AdoptionRefused.incomplete(defects);
        }
        status = ADOPTED;
        adoption = decision;
        return new PlanAdopted(id, decision);
    }

    PlanActivated activate(SignedConvention convention, SheetTotals totals, LocalDate today) {
        status.requireNext(ACTIVE, "activate");
        if (adoption == null
                || !missingForActivity(Optional.of(convention), today).isEmpty()) {
            throw new IllegalStateException("activated before its day: " + id);
        }
        status = ACTIVE;
        conventionId = convention.conventionId();
        activatedOn = firstDay(convention);
        return new PlanActivated(
                id,
                new ActivePlan(
                        id,
                        convention.conventionId(),
                        conventionReference,
                        title,
                        activatedOn,
                        adoption.adoptedOn(),
                        adoption.body(),
                        PlanCounts.of(framework, totals),
                        demonstration));
    }

    /** Whether the gate opens now: adopted, not active yet, and nothing in the way. */
    boolean isDue(SignedConvention convention, LocalDate today) {
        return status == ADOPTED
                && missingForActivity(Optional.of(convention), today).isEmpty();
    }

    /** The day it is active from by its adoption and its convention; whether that day has come is another question. */
    Optional<LocalDate> dueSince(Optional<SignedConvention> signed) {
        return adoption == null
                ? Optional.empty()
                : signed.map(this::firstDay)
                        .filter(first -> signed.orElseThrow().mayBeKeptBy(keeperSiren, first));
    }

    /** Why the plan is not active on a day; empty when it is, or may be. */
    List<Blocker> missingForActivity(Optional<SignedConvention> signed, LocalDate today) {
        var missing = new ArrayList<Blocker>();
        if (adoption == null) {
            missing.add(blocker("not-adopted", Facts.of("status", status)));
        }
        signed.filter(convention -> !convention.mayBeKeptBy(keeperSiren, firstDay(convention)))
                .ifPresent(_ -> missing.add(blocker("keeper-not-a-party", Facts.of("keeper", keeperSiren))));
        signed.ifPresentOrElse(
                convention -> inTime(convention, today).ifPresent(missing::add),
                () -> missing.add(
                        blocker("convention-not-signed", Facts.of("conventionReference", conventionReference))));
        return missing;
    }

    private Optional<Blocker> inTime(SignedConvention convention, LocalDate today) {
        var first = firstDay(convention);
        var facts = Facts.of("signedOn", convention.signedOn())
                .and("periodStart", convention.periodStart())
                .and("periodEnd", convention.periodEnd())
                .and("lastDay", convention.lastDay())
                .and("today", today);
        if (first.isAfter(today)) {
            return Optional.of(blocker("convention-not-started", facts.and("activeFrom", first)));
        }
        // Over now for a plan that was active; over before it could begin for one adopted or signed too late.
        var last = status == ACTIVE ? today : first;
        return convention.isOverOn(last) ? Optional.of(blocker("convention-over", facts)) : Optional.empty();
    }

    /** A plan is not in force before it is adopted, however early its convention was signed. */
    private LocalDate firstDay(SignedConvention convention) {
        var effective = convention.effectiveOn();
        return adoption != null && adoption.adoptedOn().isAfter(effective) ? adoption.adoptedOn() : effective;
    }

    /** A contested signature does not stop the plan; whoever leans on it should know. */
    Optional<Blocker> weakness(SignedConvention convention) {
        return convention.weakenedOn().map(since -> blocker("convention-weakened", Facts.of("since", since)));
    }

    /** What an amendment adds is written by its pilot, as a sheet of that title; until then it is awaited. */
    List<Blocker> awaited(SignedConvention convention, Collection<String> sheetTitles) {
        return convention.amendments().stream()
                .flatMap(amendment -> amendment.addedActions().stream()
                        .filter(action -> !sheetTitles.contains(action))
                        .map(action -> new Blocker(
                                "action-awaited",
                                action,
                                Facts.of("amendment", amendment.reference()),
                                List.of(amendment.reference()))))
                .toList();
    }

    private Blocker blocker(String code, Facts facts) {
        return new Blocker(code, title, facts, legalBasis());
    }

    /** An agreement, not a law: the convention itself is what the plan stands on. */
    List<String> legalBasis() {
        return List.of("Convention territoriale globale " + conventionReference);
    }

    public PlanStatus statusOn(LocalDate day, Optional<SignedConvention> signed) {
        if (status != ACTIVE
                || signed.filter(convention -> convention.isOverOn(day)).isEmpty()) {
            return status;
        }
        return evaluatedOn == null ? ENDED : CLOSED;
    }

    /** Until it is adopted a plan is its keeper's affair. */
    public boolean visibleTo(Optional<String> organisation) {
        return status != DRAFT || organisation.filter(keeperSiren::equals).isPresent();
    }

    /** The keeper and the parties of the convention work on it; the others only read what came of it. */
    public boolean isAffairOf(Optional<String> organisation, Optional<SignedConvention> signed, LocalDate today) {
        return organisation
                .filter(siren -> siren.equals(keeperSiren)
                        || signed.filter(convention -> convention.hasParty(siren, today))
                                .isPresent())
                .isPresent();
    }

    public UUID id() {
        return id;
    }

    public String keeperSiren() {
        return keeperSiren;
    }

    public String conventionReference() {
        return conventionReference;
    }

    public String title() {
        return title;
    }

    public Framework framework() {
        return framework;
    }

    public int frameworkVersion() {
        return frameworkVersion;
    }

    public Optional<FrameworkDecision> frameworkDecision() {
        return Optional.ofNullable(frameworkDecision);
    }

    public boolean demonstration() {
        return demonstration;
    }

    Optional<Adoption> adoption() {
        return Optional.ofNullable(adoption);
    }

    Optional<UUID> renews() {
        return Optional.ofNullable(renews);
    }

    public Optional<LocalDate> activatedOn() {
        return Optional.ofNullable(activatedOn);
    }
}
