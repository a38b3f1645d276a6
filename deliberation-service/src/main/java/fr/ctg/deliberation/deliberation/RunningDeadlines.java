package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.deadline.Deadline;
import fr.ctg.deliberation.deadline.DeadlineRules;
import fr.ctg.deliberation.deadline.FrenchHolidays;
import fr.ctg.deliberation.deadline.Letter;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.ControlStep.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deadlines of an act, from what was recorded of it. */
public record RunningDeadlines(DeadlineRules rules, FrenchHolidays holidays) {

    public List<Deadline> of(Deliberation act) {
        var letters = letters(act.legalControl().steps());
        return Stream.of(
                        act.publication()
                                .flatMap(publication -> rules.deadline(
                                        Deadline.Kind.THIRD_PARTY_APPEAL, publication.publishedOn(), holidays)),
                        act.transmission()
                                .flatMap(transmission -> rules.deadline(
                                        Deadline.Kind.PREFECT_REFERRAL, transmission.receivedOn(), letters, holidays)),
                        act.status().stands()
                                ? act.heldOn()
                                        .flatMap(voted -> rules.deadline(Deadline.Kind.WITHDRAWAL, voted, holidays))
                                : Optional.<Deadline>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Until when a council may take back an act it voted that day. */
    LocalDate lastDayToWithdraw(LocalDate voted) {
        return rules.deadline(Deadline.Kind.WITHDRAWAL, voted, holidays)
                .map(Deadline::endsOn)
                .orElseThrow(() -> ActRefused.noWithdrawalRule(voted));
    }

    /** Each letter of the prefect with the answer that followed it, if one did. */
    private static List<Letter> letters(List<ControlStep> steps) {
        var letters = new ArrayList<Letter>();
        for (int index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            var later = steps.subList(index + 1, steps.size());
            switch (step.kind()) {
                case DOCUMENTS_REQUESTED ->
                    letters.add(new Letter(
                            Letter.Purpose.DOCUMENTS_REQUEST,
                            step.on(),
                            first(later, Kind.DOCUMENTS_PROVIDED, Kind.DOCUMENTS_REFUSED)));
                case LETTER_OF_OBSERVATIONS ->
                    letters.add(new Letter(
                            Letter.Purpose.GRACIOUS_APPEAL, step.on(), first(later, Kind.OBSERVATIONS_ANSWERED)));
                case EXPLANATIONS_REQUESTED ->
                    letters.add(new Letter(Letter.Purpose.EXPLANATIONS_REQUEST, step.on(), null));
                case DOCUMENTS_PROVIDED,
                        DOCUMENTS_REFUSED,
                        OBSERVATIONS_ANSWERED,
                        PREFECT_REFERRAL,
                        THIRD_PARTY_APPEAL,
                        SUSPENDED,
                        ANNULLED,
                        REINSTATED,
                        CASE_DISMISSED -> {
                    // no letter of the prefect
                }
            }
        }
        return letters;
    }

    private static @Nullable LocalDate first(List<ControlStep> steps, Kind... kinds) {
        return steps.stream()
                .filter(step -> List.of(kinds).contains(step.kind()))
                .map(ControlStep::on)
                .findFirst()
                .orElse(null);
    }
}
