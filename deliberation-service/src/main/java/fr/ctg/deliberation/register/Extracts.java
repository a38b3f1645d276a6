package fr.ctg.deliberation.register;

import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.deadline.DeadlineRules;
import fr.ctg.deliberation.deadline.FrenchHolidays;
import fr.ctg.deliberation.deliberation.Deliberation;
import fr.ctg.deliberation.deliberation.DeliberationView;
import fr.ctg.deliberation.deliberation.RunningDeadlines;
import fr.ctg.deliberation.register.document.Extract;
import fr.ctg.deliberation.sitting.Sittings;
import fr.ctg.platform.web.Calendar;
import jakarta.inject.Singleton;

/** Extracts of the register, as they read today. */
@Singleton
public class Extracts {
    private final Sittings sittings;
    private final Councils councils;
    private final DeadlineRules deadlineRules;
    private final Calendar calendar;

    Extracts(Sittings sittings, Councils councils, DeadlineRules deadlineRules, Calendar calendar) {
        this.sittings = sittings;
        this.councils = councils;
        this.deadlineRules = deadlineRules;
        this.calendar = calendar;
    }

    /** {@code unmasked}: with the private persons it names, for the commune and for the State. */
    public Extract of(Deliberation act, boolean unmasked) {
        var drawn = ActDrawn.of(DeliberationView.of(act, unmasked));
        var council = councils.require(act.councilId());
        var sitting = sittings.require(act.sittingId().orElseThrow());
        var deadlines = new RunningDeadlines(deadlineRules, FrenchHolidays.at(council.insee()));
        return drawn.extract(SittingDrawn.of(sitting, council), deadlines.of(act), calendar.today());
    }
}
