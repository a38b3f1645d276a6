package fr.ctg.deliberation.register.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sitting a document comes from, as its act opens. What the act does not say is absent.
 *
 * @param place the building, such as "Hôtel de Ville"
 * @param kind how the act calls the meeting, such as "réunion ordinaire"
 * @param convocationText what the act cites for the convocation, as written there
 * @param quorum at the opening
 * @param demonstration the persons or the facts are made up; every page says so
 */
public record SittingHeld(
        String commune,
        LocalDate heldOn,
        @Nullable LocalTime openedAt,
        String place,
        @Nullable String kind,
        @Nullable LocalDate convenedOn,
        @Nullable String convocationText,
        Person chair,
        List<String> secretaries,
        List<String> present,
        List<GivenProxy> proxies,
        List<String> excused,
        List<String> absent,
        @Nullable Quorum quorum,
        boolean demonstration) {

    public SittingHeld {
        secretaries = List.copyOf(secretaries);
        present = List.copyOf(present);
        proxies = List.copyOf(proxies);
        excused = List.copyOf(excused);
        absent = List.copyOf(absent);
    }
}
