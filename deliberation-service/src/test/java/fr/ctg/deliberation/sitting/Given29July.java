package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
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
    static final LocalDate TODAY = LocalDate.of(2022, 10, 3);
    static final AttendanceRules RULES = rules();

    private Given29July() {}

    static Sitting convened(Council council, LocalDate heldOn) {
        return new Sitting(
                UUID.randomUUID(),
                council,
                heldOn,
                LocalTime.of(19, 0),
                "Hôtel de Ville",
                LocalDate.of(2022, 7, 13),
                List.of(new AgendaItem(7, "Convention territoriale globale")),
                RULES);
    }

    static Attendance attendance(Council council, int present) {
        var there = Given.present(council, present);
        return new Attendance(
                there,
                List.of(Given.member(council, "ARSAC")),
                Given.member(council, "CARRÉ"),
                Given.member(council, "SAMUEL"));
    }

    /** Ten present, eight proxies, two each to four holders. */
    public static Sitting open(Council council) {
        var sitting = convened(council, DAY);
        giveEightProxies(sitting, council);
        sitting.open(attendance(council, 10), RULES.quorumOn(DAY), TODAY);
        return sitting;
    }

    static void giveEightProxies(Sitting sitting, Council council) {
        var holders = List.of("CARRÉ", "CARRÉ", "FUSAT", "FUSAT", "BONARD", "BONARD", "CALLET", "CALLET");
        for (int index = 0; index < holders.size(); index++) {
            sitting.recordProxy(
                    Given.member(council, Given.GIVERS.get(index)), Given.member(council, holders.get(index)), null);
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
