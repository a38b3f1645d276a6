package fr.ctg.deliberation.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Named fixtures. */
public final class Given {
    public static final List<String> PRESENT = List.of(
            "CARRÉ", "FUSAT", "GARCIN-GOURILLON", "REYNOUD", "DAVID", "SAMUEL", "CITI", "NARDI", "BONARD", "CALLET");
    public static final List<String> GIVERS =
            List.of("FABRE", "WAJS", "LAFFITTE", "STEKELOROM", "GERMAIN", "JUGLARET", "CHAIX", "BABIN");

    private Given() {}

    /** The nineteen of Maussane-les-Alpilles, ten of whom met on 29 July 2022. */
    public static Council maussane() {
        return council(2_326, membersOf("CARRÉ"));
    }

    /** The same seats with two members who have left. */
    public static Council maussaneWithTwoVacantSeats() {
        return council(2_326, membersOf("CARRÉ").subList(0, 17));
    }

    static Council council(int population, List<Member> members) {
        return new Council(
                UUID.randomUUID(),
                "211300587",
                "13058",
                "Maussane-les-Alpilles",
                LocalDate.of(2020, 3, 15),
                population,
                2018,
                members,
                false);
    }

    static List<Member> membersOf(String mayor) {
        var names = new ArrayList<>(PRESENT);
        names.addAll(GIVERS);
        names.add("ARSAC");
        return names.stream()
                .map(name -> new Member(
                        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "Membre",
                        name,
                        name.equals(mayor) ? Office.MAYOR : Office.COUNCILLOR))
                .toList();
    }

    public static Seat member(Council council, String familyName) {
        return council.members().stream()
                .filter(member -> member.familyName().equals(familyName))
                .map(Member::seat)
                .findFirst()
                .orElseThrow();
    }

    public static List<Seat> present(Council council, int count) {
        return PRESENT.subList(0, count).stream()
                .map(name -> member(council, name))
                .toList();
    }
}
