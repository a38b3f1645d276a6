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
        var event = convention.reassess(acts.concerning(convention), on, calendar.today());
        event.ifPresent(journal::record);
        convention.amends().map(conventions::requireLocked).ifPresent(amended -> {
            event.ifPresent(happened -> pass(happened, convention, amended));
            // Whoever joined by the amendment signed by the same act.
            draw(amended, on);
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
