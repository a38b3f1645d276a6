package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.rule.AttendanceRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sitting of Maussane-les-Alpilles of 29 July 2022, and the same one on other days. */
public final class Given29July {
    public static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    public static final LocalDate ORDINARY_LAW_IS_BACK = LocalDate.of(2022, 8, 1);
    public static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    public static final AttendanceRules RULES = rules();

    private Given29July() {}

    public static Sitting convened(Council council, LocalDate heldOn) {
        return convened(council, heldOn, List.of(new AgendaItem(7, "Convention territoriale globale", null)));
    }

    static Sitting convened(Council council, LocalDate heldOn, List<AgendaItem> agenda) {
        return new Sitting(UUID.randomUUID(), council, calling(heldOn, agenda), null, RULES);
    }

    static ConveneSitting calling(LocalDate heldOn, List<AgendaItem> agenda) {
        return new ConveneSitting(
                UUID.randomUUID(),
                heldOn,
                LocalTime.of(19, 0),
                "Hôtel de Ville",
                heldOn.minusDays(16),
                null,
                null,
                null,
                null,
                agenda);
    }

    static Attendance attendance(Council council, int present) {
        var there = Given.present(council, present);
        return new Attendance(
                there,
                null,
                List.of(Given.member(council, "ARSAC")),
                Given.member(council, "CARRÉ"),
                Given.member(council, "SAMUEL"));
    }

    /** Ten present, eight proxies, two each to four holders. */
    public static Sitting open(Council council) {
        var sitting = convened(council, DAY);
        giveEightProxies(sitting, council);
        open(sitting, attendance(council, 10), council);
        return sitting;
    }

    static void open(Sitting sitting, Attendance attendance, Council council) {
        sitting.open(attendance, null, null, council, RULES, TODAY);
    }

    static void give(Sitting sitting, Council council, String giver, String holder) {
        sitting.recordProxy(Given.member(council, giver), Given.member(council, holder), null, 0, false, null);
    }

    /** The item of the convention, put to discussion with whoever is there. */
    public static Debate debate(Sitting sitting, Council council) {
        return sitting.call(7, ItemKind.ORDINARY, List.of(), null, null, council, RULES);
    }

    public static Voters voters(Sitting sitting, Council council) {
        return sitting.voters(debate(sitting, council));
    }

    static void giveEightProxies(Sitting sitting, Council council) {
        var holders = List.of("CARRÉ", "CARRÉ", "FUSAT", "FUSAT", "BONARD", "BONARD", "CALLET", "CALLET");
        for (int index = 0; index < holders.size(); index++) {
            give(sitting, council, Given.GIVERS.get(index), holders.get(index));
        }
    }

    private static AttendanceRules rules() {
        try {
            return new AttendanceRules(new ObjectMapper().findAndRegisterModules(), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
