package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.ConventionEvent.ConventionRestored;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What a signature, or something that happened to an act, makes of a convention; and of the one it amends. Its row is locked already. */
@ApplicationScoped
class Consequences {
    private final Conventions conventions;
    private final AuthorisingActs acts;
    private final ConventionJournal journal;
    private final Calendar calendar;

    Consequences(Conventions conventions, AuthorisingActs acts, ConventionJournal journal, Calendar calendar) {
        this.conventions = conventions;
        this.acts = acts;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** {@code known}: the acts of its parties. */
    void draw(Convention convention, List<AuthorisingAct> known, LocalDate on) {
        var amended = convention.amends().map(conventions::requireLocked);
        var today = calendar.today();
        var signed = convention.lastSignature().orElse(today);
        if (amended.flatMap(changed -> RightToAmend.outdated(convention, changed, signed, today))
                .isPresent()) {
            return;
        }
        var event = convention.reassess(known, on, today);
        event.ifPresent(journal::record);
        amended.ifPresent(changed -> {
            event.ifPresent(happened -> pass(happened, convention, changed));
            // Whoever joined by the amendment signed by the same act; and what it extended may be in doubt.
            draw(changed, acts.concerning(changed), on);
        });
    }

    private void pass(ConventionEvent happened, Convention amendment, Convention amended) {
        switch (happened) {
            case ConventionSigned _ -> journal.record(amended.apply(amendment));
            case ConventionWeakened weakened -> amended.noteAmendment(amendment.id(), weakened.on());
            case ConventionRestored _ -> amended.noteAmendment(amendment.id(), null);
            default -> throw new IllegalStateException("not a consequence: " + happened);
        }
    }
}
