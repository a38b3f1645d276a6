package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.MeasureRefused;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an indicator was, in one period, for one commune or for all. */
@Entity
@AttributeOverride(name = "modifiedAt", column = @Column(name = "known_since", insertable = false, updatable = false))
public class Measure extends Changing {
    @Id
    private UUID id;

    private UUID planId;
    private UUID indicatorId;
    private int definitionVersion;
    private String period;
    private @Nullable String communeSiren;
    private String authorSiren;

    @Enumerated(EnumType.STRING)
    private MeasureStatus status;

    @JsonColumn
    private @Nullable MeasuredValue value;

    private @Nullable String notAvailable;
    private @Nullable String evidenceSha256;
    private @Nullable String comment;
    private @Nullable String lateReason;

    @JsonColumn
    private @Nullable MeasureDecision decision;

    @Basic
    @JsonColumn
    private List<Approval> approvals;

    @Basic
    @JsonColumn
    private List<Correction> corrections;

    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    /** {@code communes}: those that may measure, when the indicator is measured by commune. */
    public Measure(
            UUID id,
            Indicator indicator,
            RecordMeasure request,
            Collection<String> communes,
            Optional<PeriodLock> lock,
            String authorSiren,
            Instant now,
            LocalDate today) {
        indicator.requireBaseline();
        var of = new Period(indicator.definition().frequency(), request.period());
        of.start().filter(start -> start.isAfter(today)).ifPresent(start -> {
            throw MeasureRefused.periodToCome(of, start);
        });
        requireCommune(indicator, request.communeSiren(), communes);
        requireMeasurable(indicator, request.content());
        lock.filter(closed -> closed.closes(of) && isBlank(request.reason())).ifPresent(closed -> {
            throw MeasureNotAllowed.periodLocked(of.text(), closed.through());
        });
        this.id = id;
        this.planId = indicator.planId();
        this.indicatorId = indicator.id();
        this.period = of.text();
        this.communeSiren = request.communeSiren();
        this.authorSiren = authorSiren;
        this.status = MeasureStatus.DRAFT;
        this.lateReason = request.reason();
        this.approvals = List.of();
        this.corrections = List.of();
        this.recordedAt = now;
        write(indicator, request.content());
    }

    private static void requireCommune(Indicator indicator, @Nullable String siren, Collection<String> communes) {
        if (!indicator.definition().byCommune()) {
            if (siren != null) {
                throw MeasureRefused.communeUnexpected(indicator.code());
            }
            return;
        }
        if (siren == null) {
            throw MeasureRefused.communeMissing(indicator.code());
        }
        if (!communes.contains(siren)) {
            throw MeasureRefused.unknownCommune(siren, communes);
        }
    }

    private static void requireMeasurable(Indicator indicator, MeasureContent content) {
        var definition = indicator.definition();
        if (!content.unit().equals(definition.unit())) {
            throw MeasureRefused.wrongUnit(definition.unit(), content.unit());
        }
        MeasureRefused.requireValueOrReason(content.value(), content.notAvailable());
        if (content.value() != null) {
            definition.requireMeasurable(content.value());
        }
    }

    private void write(Indicator indicator, MeasureContent content) {
        definitionVersion = indicator.definitionVersion();
        value = content.value();
        notAvailable = content.value() == null ? content.notAvailable() : null;
        evidenceSha256 = content.evidenceSha256();
        comment = content.comment();
    }

    MeasureEvent.MeasureRecorded recorded() {
        return new MeasureEvent.MeasureRecorded(
                id, indicatorId, period, communeSiren, value, notAvailable, evidenceSha256, comment, lateReason);
    }

    /** A draft of an open period is rewritten; anything else is corrected. */
    MeasureEvent.MeasureRewritten rewrite(
            Indicator indicator,
            MeasureContent content,
            @Nullable String reason,
            Optional<PeriodLock> lock,
            String by,
            Instant now) {
        requireMeasurable(indicator, content);
        var closed = closing(indicator, lock);
        if (status.isHandedIn() || closed.isPresent()) {
            if (reason == null || reason.isBlank()) {
                throw closed.map(one -> MeasureNotAllowed.periodLocked(period, one.through()))
                        .orElseGet(MeasureNotAllowed::correctionWithoutReason);
            }
            corrections = Stream.concat(
                            corrections.stream(),
                            Stream.of(new Correction(value, notAvailable, status, by, now, reason)))
                    .toList();
            lateReason = closed.isPresent() ? reason : lateReason;
        }
        write(indicator, content);
        status = status.corrected();
        approvals = List.of();
        if (status == MeasureStatus.SUBMITTED) {
            decision = null;
        }
        return new MeasureEvent.MeasureRewritten(id, value, notAvailable, evidenceSha256, comment, reason);
    }

    public MeasureEvent.MeasureSubmitted submit(Indicator indicator, Optional<PeriodLock> lock) {
        requireNext(MeasureStatus.SUBMITTED);
        requireOpenOrReason(indicator, lock);
        status = MeasureStatus.SUBMITTED;
        approvals = List.of();
        decision = null;
        return new MeasureEvent.MeasureSubmitted(id);
    }

    /** {@code as}: what the organisation is to this measure; it counts once all who are asked have approved. */
    MeasureEvent.MeasureApproved approve(
            Indicator indicator, Optional<PeriodLock> lock, Set<Approver> as, String by, Instant now) {
        requireNext(MeasureStatus.APPROVED);
        requireOpenOrReason(indicator, lock);
        var definition = indicator.definition();
        var asked = awaitedApprovals(definition).stream().filter(as::contains).toList();
        if (!awaitedApprovals(definition).isEmpty() && asked.isEmpty()) {
            throw MeasureNotAllowed.notAskedToApprove(awaitedApprovals(definition));
        }
        approvals = Stream.concat(approvals.stream(), asked.stream().map(one -> new Approval(one, by, now)))
                .toList();
        if (awaitedApprovals(definition).isEmpty()) {
            status = MeasureStatus.APPROVED;
            decision = new MeasureDecision(by, now, null);
        }
        return new MeasureEvent.MeasureApproved(id, asked, by, status);
    }

    /** What a report was made of stays what it was: once its period is closed a measure counts only with the reason why it comes late. */
    private void requireOpenOrReason(Indicator indicator, Optional<PeriodLock> lock) {
        closing(indicator, lock).filter(_ -> lateReason == null).ifPresent(closed -> {
            throw MeasureNotAllowed.periodLocked(period, closed.through());
        });
    }

    private Optional<PeriodLock> closing(Indicator indicator, Optional<PeriodLock> lock) {
        return lock.filter(one -> one.closes(new Period(indicator.definition().frequency(), period)));
    }

    /** Who has still to approve it, of those its definition asks. */
    List<Approver> awaitedApprovals(Definition definition) {
        return definition.approvers().stream()
                .filter(one -> approvals.stream().noneMatch(known -> known.approver() == one))
                .toList();
    }

    MeasureEvent.MeasureSentBack sendBack(String by, String reason, Instant now) {
        requireNext(MeasureStatus.SENT_BACK);
        status = MeasureStatus.SENT_BACK;
        approvals = List.of();
        decision = new MeasureDecision(by, now, reason);
        return new MeasureEvent.MeasureSentBack(id, decision);
    }

    private void requireNext(MeasureStatus next) {
        if (!status.next().contains(next)) {
            throw MeasureNotAllowed.notReady(status, next);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public UUID indicatorId() {
        return indicatorId;
    }

    public int definitionVersion() {
        return definitionVersion;
    }

    public String period() {
        return period;
    }

    public Optional<String> communeSiren() {
        return Optional.ofNullable(communeSiren);
    }

    public String authorSiren() {
        return authorSiren;
    }

    public MeasureStatus status() {
        return status;
    }

    public Optional<MeasuredValue> value() {
        return Optional.ofNullable(value);
    }

    public Optional<String> notAvailable() {
        return Optional.ofNullable(notAvailable);
    }

    public Optional<String> evidenceSha256() {
        return Optional.ofNullable(evidenceSha256);
    }

    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    public Optional<String> lateReason() {
        return Optional.ofNullable(lateReason);
    }

    Optional<MeasureDecision> decision() {
        return Optional.ofNullable(decision);
    }

    List<Approval> approvals() {
        return approvals;
    }

    List<Correction> corrections() {
        return corrections;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
