package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.ConventionEvent.ConventionRestored;
import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.ConventionWeakened;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

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

    void draw(Convention convention, LocalDate on) {
        var amended = convention.amends().map(conventions::requireLocked);
        if (amended.isPresent() && !convention.mayBeConcludedUnder(amended.get(), calendar.today())) {
            return;
        }
        var event = convention.reassess(acts.concerning(convention), on, calendar.today());
        event.ifPresent(journal::record);
        amended.ifPresent(changed -> {
            event.ifPresent(happened -> pass(happened, convention, changed));
            // Whoever joined by the amendment signed by the same act; and what it extended may be in doubt.
            draw(changed, on);
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
