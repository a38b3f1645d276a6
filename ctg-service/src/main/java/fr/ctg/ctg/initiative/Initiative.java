package fr.ctg.ctg.initiative;

import fr.ctg.ctg.InTheFuture;
import fr.ctg.ctg.initiative.InitiativeEvent.DiagnosticWritten;
import fr.ctg.ctg.initiative.InitiativeEvent.MeetingHeld;
import fr.ctg.ctg.initiative.InitiativeEvent.MemberJoined;
import fr.ctg.ctg.initiative.InitiativeEvent.MemberLeft;
import fr.ctg.ctg.initiative.InitiativeEvent.MilestoneReached;
import fr.ctg.ctg.initiative.InitiativeEvent.PartnersConsulted;
import fr.ctg.ctg.initiative.InitiativeEvent.PhaseAdded;
import fr.ctg.ctg.initiative.InitiativeEvent.ValidationRecorded;
import fr.ctg.ctg.initiative.InitiativeEvent.WorkResumed;
import fr.ctg.ctg.initiative.InitiativeEvent.WorkSuspended;
import fr.ctg.ctg.initiative.RecordInitiative.Body;
import fr.ctg.ctg.initiative.RecordInitiative.BodyKind;
import fr.ctg.ctg.initiative.RecordInitiative.Phase;
import fr.ctg.ctg.initiative.RecordInitiative.Suspension;
import fr.ctg.ctg.initiative.RecordInitiative.Validation;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One initiative. Whoever adds to it holds its row lock: nothing is written over. */
@Entity
public class Initiative extends Changing {
    private static final int MOST = 500;

    @Id
    private UUID id;

    private String conventionReference;
    private String keeperSiren;
    private String launchedOn;

    @Basic
    @JsonColumn
    private List<Body> bodies;

    @Basic
    @JsonColumn
    private List<Phase> phases;

    @Basic
    @JsonColumn
    private List<Suspension> suspensions;

    @Basic
    @JsonColumn
    private List<Validation> validations;

    @Basic
    @JsonColumn
    private List<Meeting> meetings;

    @Basic
    @JsonColumn
    private List<Consultation> consultations;

    @JsonColumn
    private @Nullable Diagnostic diagnostic;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Initiative() {}

    Initiative(UUID id, String keeperSiren, RecordInitiative story, LocalDate today) {
        this.id = id;
        this.keeperSiren = keeperSiren;
        this.conventionReference = story.conventionReference();
        this.launchedOn = story.launchedOn();
        this.bodies = List.of();
        this.phases = List.of();
        this.suspensions = List.of();
        this.validations = List.of();
        this.meetings = List.of();
        this.consultations = List.of();
        requirePast(launchedOn, today);
        for (var body : story.bodies()) {
            if (body(body.kind()).isPresent()) {
                throw InitiativeRefused.bodyTwice(body.kind());
            }
            bodies = with(bodies, body);
        }
        story.phases().forEach(phase -> add(phase, today));
        story.suspensions().forEach(suspension -> suspend(suspension, today));
        story.validations().forEach(validation -> validate(validation, today));
        given(story.meetings()).forEach(meeting -> hold(meeting, today));
        given(story.consultations()).forEach(this::consult);
        if (story.diagnostic() != null) {
            write(story.diagnostic(), today);
        }
    }

    PhaseAdded add(Phase phase, LocalDate today) {
        if (phases.stream().anyMatch(known -> known.number() == phase.number())) {
            throw InitiativeRefused.phaseTwice(phase);
        }
        for (var step : phase.steps()) {
            requireAfterLaunch(step.title(), step.from());
            requireInOrder(step.title(), step.from(), step.to());
        }
        for (var milestone : given(phase.milestones())) {
            if (milestone.reachedOn() != null) {
                requireAfterLaunch(milestone.title(), milestone.reachedOn());
                requirePast(milestone.reachedOn(), today);
            }
            if (milestone.plannedOn() != null) {
                requireAfterLaunch(milestone.title(), milestone.plannedOn());
            }
        }
        phases = Stream.concat(phases.stream(), Stream.of(phase))
                .sorted(Comparator.comparingInt(Phase::number))
                .toList();
        return new PhaseAdded(phase);
    }

    WorkSuspended suspend(Suspension suspension, LocalDate today) {
        var from = PartialDate.of(suspension.from());
        var to = suspension.to() == null ? null : PartialDate.of(suspension.to());
        requireAfterLaunch(suspension.cause(), suspension.from());
        requirePast(suspension.from(), today);
        if (to != null && from.isSurelyAfter(to)) {
            throw InitiativeRefused.suspensionBackwards(suspension.from(), String.valueOf(suspension.to()));
        }
        for (var other : suspensions) {
            if (other.surelyMeets(from, to)) {
                throw InitiativeRefused.suspensionsOverlap(suspension, other);
            }
        }
        suspensions = with(suspensions, suspension);
        return new WorkSuspended(suspension);
    }

    /** Ends the one suspension that has no end yet. */
    WorkResumed resume(String on, LocalDate today) {
        var open = suspensions.stream()
                .filter(suspension -> suspension.to() == null)
                .findFirst()
                .orElseThrow(InitiativeRefused::notSuspended);
        requirePast(on, today);
        if (PartialDate.of(open.from()).isSurelyAfter(PartialDate.of(on))) {
            throw InitiativeRefused.suspensionBackwards(open.from(), on);
        }
        suspensions = suspensions.stream()
                .map(suspension -> suspension == open ? new Suspension(open.from(), on, open.cause()) : suspension)
                .toList();
        return new WorkResumed(open.from(), on);
    }

    MemberJoined join(BodyKind kind, Representative member) {
        if (requireBody(kind).seated().contains(member)) {
            throw InitiativeRefused.memberTwice(kind, member);
        }
        seat(kind, with(requireBody(kind).seated(), member));
        return new MemberJoined(kind, member);
    }

    /** The trail keeps who sat. */
    MemberLeft leave(BodyKind kind, Representative member) {
        if (!requireBody(kind).seated().contains(member)) {
            throw InitiativeRefused.noSuchMember(kind, member);
        }
        seat(
                kind,
                requireBody(kind).seated().stream()
                        .filter(seated -> !seated.equals(member))
                        .toList());
        return new MemberLeft(kind, member);
    }

    private void seat(BodyKind kind, List<Representative> members) {
        bodies = bodies.stream()
                .map(body -> body.kind() == kind ? body.of(members) : body)
                .toList();
    }

    MilestoneReached reach(ReachMilestone reached, LocalDate today) {
        var phase = phases.stream()
                .filter(known -> known.number() == reached.phase())
                .filter(known -> given(known.milestones()).stream().anyMatch(reached::isOpen))
                .findFirst()
                .orElseThrow(() -> InitiativeRefused.noOpenMilestone(reached));
        requireAfterLaunch(reached.title(), reached.reachedOn());
        requirePast(reached.reachedOn(), today);
        phases = phases.stream()
                .map(known -> known == phase ? phase.reached(reached) : known)
                .toList();
        return new MilestoneReached(reached.phase(), reached.title(), reached.reachedOn());
    }

    /** However few came: these bodies have no quorum. */
    MeetingHeld hold(Meeting meeting, LocalDate today) {
        requireAfterLaunch(requireBody(meeting.body()).name(), meeting.on());
        requirePast(meeting.on(), today);
        if (meetings.stream()
                .anyMatch(held -> held.body() == meeting.body() && held.on().equals(meeting.on()))) {
            throw InitiativeRefused.meetingTwice(meeting);
        }
        meetings = with(meetings, meeting);
        return new MeetingHeld(meeting);
    }

    ValidationRecorded validate(Validation validation, LocalDate today) {
        requireBody(validation.body());
        requireAfterLaunch(validation.subject(), validation.on());
        requirePast(validation.on(), today);
        validations = with(validations, validation);
        return new ValidationRecorded(validation);
    }

    PartnersConsulted consult(Consultation consultation) {
        requireAfterLaunch(consultation.title(), consultation.on());
        consultations = with(consultations, consultation);
        return new PartnersConsulted(consultation);
    }

    /** Takes the place of an earlier version, which the trail keeps. */
    DiagnosticWritten write(Diagnostic written, LocalDate today) {
        for (var input : written.inputs()) {
            if (input.givenOn() != null) {
                requirePast(input.givenOn(), today);
            }
        }
        diagnostic = written;
        return new DiagnosticWritten(written);
    }

    boolean isSuspendedOn(LocalDate day) {
        return suspensionOn(new PartialDate(day, day)).isPresent();
    }

    /** The suspension that covers the date whatever the days its months stand for. */
    Optional<Suspension> suspensionOn(PartialDate date) {
        return suspensions.stream()
                .filter(suspension -> !date.firstDay()
                                .isBefore(PartialDate.of(suspension.from()).lastDay())
                        && (suspension.to() == null
                                || PartialDate.of(suspension.to()).isSurelyAfter(date)))
                .findFirst();
    }

    Optional<Body> body(BodyKind kind) {
        return bodies.stream().filter(body -> body.kind() == kind).findFirst();
    }

    private Body requireBody(BodyKind kind) {
        return body(kind).orElseThrow(() -> InitiativeRefused.noSuchBody(kind));
    }

    private void requireAfterLaunch(String subject, String date) {
        if (PartialDate.of(launchedOn).isSurelyAfter(PartialDate.of(date))) {
            throw InitiativeRefused.beforeLaunch(subject, date, launchedOn);
        }
    }

    private static void requireInOrder(String subject, String from, @Nullable String to) {
        if (to != null && PartialDate.of(from).isSurelyAfter(PartialDate.of(to))) {
            throw InitiativeRefused.datesOutOfOrder(subject, from, to);
        }
    }

    private static void requirePast(String date, LocalDate today) {
        if (PartialDate.of(date).isSurelyAfter(today)) {
            throw new InTheFuture(date, today);
        }
    }

    /** One row holds them all. */
    private static <T> List<T> with(List<T> known, T added) {
        if (known.size() >= MOST) {
            throw InitiativeRefused.tooMany(MOST);
        }
        return Stream.concat(known.stream(), Stream.of(added)).toList();
    }

    private static <T> List<T> given(@Nullable List<T> optional) {
        return optional == null ? List.of() : optional;
    }

    UUID id() {
        return id;
    }

    String conventionReference() {
        return conventionReference;
    }

    String keeperSiren() {
        return keeperSiren;
    }

    String launchedOn() {
        return launchedOn;
    }

    List<Body> bodies() {
        return bodies;
    }

    List<Phase> phases() {
        return phases;
    }

    List<Suspension> suspensions() {
        return suspensions;
    }

    List<Validation> validations() {
        return validations;
    }

    List<Meeting> meetings() {
        return meetings;
    }

    List<Consultation> consultations() {
        return consultations;
    }

    Optional<Diagnostic> diagnostic() {
        return Optional.ofNullable(diagnostic);
    }
}
