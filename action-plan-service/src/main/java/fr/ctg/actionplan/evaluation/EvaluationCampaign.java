package fr.ctg.actionplan.evaluation;

import static fr.ctg.actionplan.evaluation.CampaignKind.FINAL;
import static fr.ctg.actionplan.evaluation.CampaignStatus.GIVEN_UP;
import static fr.ctg.actionplan.evaluation.CampaignStatus.OPEN;
import static fr.ctg.actionplan.evaluation.CampaignStatus.SIGNED_OFF;
import static fr.ctg.actionplan.evaluation.CampaignStatus.SUBMITTED;

import fr.ctg.actionplan.DayInTheFuture;
import fr.ctg.actionplan.evaluation.CampaignEvent.CampaignGivenUp;
import fr.ctg.actionplan.evaluation.CampaignEvent.CampaignOpened;
import fr.ctg.actionplan.evaluation.CampaignEvent.CampaignSentBack;
import fr.ctg.actionplan.evaluation.CampaignEvent.CampaignSignedOff;
import fr.ctg.actionplan.evaluation.CampaignEvent.CampaignSubmitted;
import fr.ctg.actionplan.evaluation.CampaignEvent.FindingsWritten;
import fr.ctg.actionplan.evaluation.finding.Criterion;
import fr.ctg.actionplan.evaluation.finding.Finding;
import fr.ctg.actionplan.framework.Axis;
import fr.ctg.actionplan.framework.Framework;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One evaluation of a plan, over some days of its convention. */
@Entity
public class EvaluationCampaign extends Changing {
    @Id
    private UUID id;

    private UUID planId;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    private String title;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private int revision;

    @Basic
    @JsonColumn
    private List<Finding> findings;

    @JsonColumn
    private @Nullable Submission submission;

    @Basic
    @JsonColumn
    private List<SentBack> sentBack;

    @JsonColumn
    private @Nullable CommitteeDecision decision;

    private @Nullable String givenUpReason;
    private Instant openedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EvaluationCampaign() {}

    /** {@code conventionStart} and {@code conventionEnd}: the days something was done under. */
    EvaluationCampaign(
            UUID id, CampaignRequests.Open asked, LocalDate conventionStart, LocalDate conventionEnd, Instant at) {
        if (asked.lastDay().isBefore(asked.firstDay())) {
            throw CampaignRefused.daysReversed(asked.firstDay(), asked.lastDay());
        }
        if (asked.firstDay().isBefore(conventionStart) || asked.lastDay().isAfter(conventionEnd)) {
            throw CampaignRefused.outsideTheConvention(conventionStart, conventionEnd);
        }
        this.id = id;
        this.planId = asked.planId();
        this.kind = asked.kind();
        this.title = asked.title();
        this.firstDay = asked.firstDay();
        this.lastDay = asked.lastDay();
        this.status = OPEN;
        this.findings = List.of();
        this.sentBack = List.of();
        this.openedAt = at;
    }

    CampaignOpened opened() {
        return new CampaignOpened(id, planId, kind, title, firstDay, lastDay);
    }

    FindingsWritten write(List<Finding> found, int read, Framework framework) {
        status.require("write-findings");
        requireRead(read);
        var axes = framework.axes().map(Axis::code).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var finding : found) {
            if (!axes.contains(finding.axisCode())) {
                throw CampaignRefused.notAnAxis(finding.axisCode());
            }
            if (!seen.add(place(finding.axisCode(), finding.criterion()))) {
                throw CampaignRefused.findingTwice(finding);
            }
        }
        findings = List.copyOf(found);
        revision++;
        return new FindingsWritten(id, revision, findings);
    }

    private static String place(String axis, Criterion criterion) {
        return axis + " " + criterion;
    }

    private void requireRead(int read) {
        if (read != revision) {
            throw CampaignRefused.writtenMeanwhile(read, revision);
        }
    }

    /** {@code missing}: the measures nobody has approved yet. Missing is never zero: going on without them takes a reason. */
    CampaignSubmitted submit(
            int read,
            List<Blocker> missing,
            @Nullable String incompleteReason,
            Framework framework,
            Instant at,
            LocalDate today) {
        status.require("submit");
        requireRead(read);
        if (!today.isAfter(lastDay)) {
            throw CampaignRefused.periodNotOver(lastDay, today);
        }
        var unwritten = unwritten(framework);
        if (!unwritten.isEmpty()) {
            throw CampaignRefused.findingsMissing(unwritten);
        }
        var reason = incompleteReason == null || incompleteReason.isBlank() ? null : incompleteReason;
        if (!missing.isEmpty() && reason == null) {
            throw CampaignRefused.measuresMissing(missing);
        }
        status = SUBMITTED;
        submission = new Submission(at, missing.isEmpty() ? null : reason);
        return new CampaignSubmitted(id, submission);
    }

    /** What was not judged is said, and not left out. */
    private List<Blocker> unwritten(Framework framework) {
        var written = findings.stream()
                .map(finding -> place(finding.axisCode(), finding.criterion()))
                .collect(Collectors.toSet());
        return framework
                .axes()
                .flatMap(axis -> Arrays.stream(Criterion.values())
                        .filter(criterion -> !written.contains(place(axis.code(), criterion)))
                        .map(criterion -> new Blocker(
                                "finding-missing", axis.code(), Facts.of("criterion", criterion), List.of())))
                .toList();
    }

    /**
     * The committee met once the evaluated days were over. A final evaluation is often the first paper of the next convention, so it may be
     * signed off before this one ends; as it then cannot have seen everything, it says why.
     */
    CampaignSignedOff signOff(CommitteeDecision made, LocalDate conventionEnd, LocalDate today) {
        status.require("sign-off");
        made.requireWhole();
        requireMet(made.on(), today);
        if (kind == FINAL
                && !made.on().isAfter(conventionEnd)
                && (made.earlyReason() == null || made.earlyReason().isBlank())) {
            throw CampaignRefused.earlyWithoutReason(made.on(), conventionEnd);
        }
        status = SIGNED_OFF;
        decision = made;
        return new CampaignSignedOff(id, made);
    }

    /** Findings are written again; the figures are taken again when it comes back. */
    CampaignSentBack sendBack(SentBack back, LocalDate today) {
        status.require("send-back");
        requireMet(back.on(), today);
        status = OPEN;
        submission = null;
        sentBack = Stream.concat(sentBack.stream(), Stream.of(back)).toList();
        return new CampaignSentBack(id, back);
    }

    private void requireMet(LocalDate on, LocalDate today) {
        DayInTheFuture.refuse(on, today);
        if (!on.isAfter(lastDay)) {
            throw CampaignRefused.periodNotOver(lastDay, on);
        }
    }

    CampaignGivenUp giveUp(String reason) {
        status.require("give-up");
        status = GIVEN_UP;
        givenUpReason = reason;
        return new CampaignGivenUp(id, reason);
    }

    /** From then on the figures behind it are those the committee was given. */
    public boolean hasItsFigures() {
        return switch (status) {
            case SUBMITTED, SIGNED_OFF -> true;
            case OPEN, GIVEN_UP -> false;
        };
    }

    public boolean isSignedOff() {
        return status == SIGNED_OFF;
    }

    public boolean isFinal() {
        return kind == FINAL;
    }

    public List<Finding> findingsOf(String axisCode) {
        return findings.stream()
                .filter(finding -> finding.axisCode().equals(axisCode))
                .sorted(java.util.Comparator.comparing(Finding::criterion))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public CampaignKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    CampaignStatus status() {
        return status;
    }

    int revision() {
        return revision;
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<Submission> submission() {
        return Optional.ofNullable(submission);
    }

    List<SentBack> sentBack() {
        return sentBack;
    }

    Optional<CommitteeDecision> decision() {
        return Optional.ofNullable(decision);
    }

    Optional<String> givenUpReason() {
        return Optional.ofNullable(givenUpReason);
    }

    Instant openedAt() {
        return openedAt;
    }
}
