package fr.ctg.deliberation.effect;

import fr.ctg.deliberation.effect.ControlStep.Kind;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of the control of legality, in the order they happened, and what they say together. */
public record LegalControl(List<ControlStep> steps) {
    public static final LegalControl NONE = new LegalControl(List.of());

    /** What the judge last said about the act. */
    public enum Standing {
        /** Nothing against it. */
        GOOD,
        SUSPENDED,
        ANNULLED
    }

    /** What must have come before each kind of step. */
    private boolean follows(Kind kind) {
        return switch (kind) {
            case EXPLANATIONS_REQUESTED, DOCUMENTS_REQUESTED, LETTER_OF_OBSERVATIONS -> standing() != Standing.ANNULLED;
            case DOCUMENTS_PROVIDED, DOCUMENTS_REFUSED -> lastIs(Kind.DOCUMENTS_REQUESTED);
            case OBSERVATIONS_ANSWERED -> lastIs(Kind.LETTER_OF_OBSERVATIONS);
            case PREFECT_REFERRAL, THIRD_PARTY_APPEAL -> standing() != Standing.ANNULLED;
            case SUSPENDED -> standing() == Standing.GOOD && beforeTheJudge();
            case ANNULLED -> standing() != Standing.ANNULLED && beforeTheJudge();
            case REINSTATED -> standing() != Standing.GOOD;
            case CASE_DISMISSED -> beforeTheJudge();
        };
    }

    private boolean lastIs(Kind kind) {
        return last(kind)
                .filter(request ->
                        steps.stream().skip(steps.indexOf(request) + 1L).noneMatch(step -> answers(step.kind(), kind)))
                .isPresent();
    }

    private static boolean answers(Kind answer, Kind request) {
        return switch (request) {
            case DOCUMENTS_REQUESTED -> answer == Kind.DOCUMENTS_PROVIDED || answer == Kind.DOCUMENTS_REFUSED;
            case LETTER_OF_OBSERVATIONS -> answer == Kind.OBSERVATIONS_ANSWERED;
            default -> false;
        };
    }

    public Optional<ControlStep> last(Kind... kinds) {
        return steps.reversed().stream()
                .filter(step -> List.of(kinds).contains(step.kind()))
                .findFirst();
    }

    /** A case was brought and is not over. */
    public boolean beforeTheJudge() {
        return last(Kind.PREFECT_REFERRAL, Kind.THIRD_PARTY_APPEAL, Kind.CASE_DISMISSED)
                .filter(step -> step.kind() != Kind.CASE_DISMISSED)
                .isPresent();
    }

    public Standing standing() {
        return last(Kind.SUSPENDED, Kind.ANNULLED, Kind.REINSTATED)
                .map(step -> switch (step.kind()) {
                    case SUSPENDED -> Standing.SUSPENDED;
                    case ANNULLED -> Standing.ANNULLED;
                    default -> Standing.GOOD;
                })
                .orElse(Standing.GOOD);
    }

    public LegalControl with(ControlStep step, LocalDate adoptedOn, LocalDate today) {
        var earliest = steps.isEmpty() ? adoptedOn : steps.getLast().on();
        if (step.on().isBefore(earliest) || step.on().isAfter(today)) {
            throw new ControlRefused(
                    "control-step-out-of-order",
                    Facts.of("date", step.on()).and("earliest", earliest).and("today", today));
        }
        if (!follows(step.kind())) {
            throw new ControlRefused("control-step-without-cause", Facts.of("step", step.kind()));
        }
        return new LegalControl(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private static final class ControlRefused extends Refusal {
        ControlRefused(String code, Facts facts) {
            super(Kind.CONFLICT, code, facts, "CGCT art. L2131-6");
        }
    }
}
