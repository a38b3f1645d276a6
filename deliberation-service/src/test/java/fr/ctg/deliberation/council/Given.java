package fr.ctg.deliberation.council;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Named fixtures. */
public final class Given {
    public static final List<String> PRESENT = List.of(
            "CARRÉ", "FUSAT", "GARCIN-GOURILLON", "REYNOUD", "DAVID", "SAMUEL", "CITI", "NARDI", "BONARD", "CALLET");
    public static final List<String> GIVERS =
            List.of("FABRE", "WAJS", "LAFFITTE", "STEKELOROM", "GERMAIN", "JUGLARET", "CHAIX", "BABIN");

    private Given() {}

    /** The catalogue as it is shipped. */
    public static final PublicationRules PUBLICATION_RULES = publicationRules();

    public static final LocalDate RENEWED = LocalDate.of(2020, 3, 15);

    /** The nineteen of Maussane-les-Alpilles, ten of whom met on 29 July 2022. */
    public static Council maussane() {
        return council(2_326, names(19));
    }

    /** The same seats with two members who have left. */
    public static Council maussaneWithTwoVacantSeats() {
        return council(2_326, names(17));
    }

    /** The same commune, which chose to post its acts. */
    public static Council maussaneThatPosts(LocalDate from) {
        var council = maussane();
        council.choosePublication(new PublicationChoice(PublicationMode.POSTING, from), PUBLICATION_RULES);
        return council;
    }

    /** The mayor and three deputies, in this order, among the nineteen. */
    public static Council maussaneWithDeputies() {
        return council(2_326, names(19), "CARRÉ", "FUSAT", "GARCIN-GOURILLON", "REYNOUD");
    }

    public static Council council(int population, List<String> familyNames) {
        return council(population, familyNames, "CARRÉ");
    }

    /** The first officer is the mayor, the others are deputies in order. */
    static Council council(int population, List<String> familyNames, String... officers) {
        var members = familyNames.stream()
                .map(name -> new Member(idOf(name), "Membre", name, RENEWED, null, null, null))
                .toList();
        var offices = new ArrayList<OfficeTerm>();
        for (int rank = 0; rank < officers.length; rank++) {
            offices.add(new OfficeTerm(
                    idOf(officers[rank]),
                    rank == 0 ? Office.MAYOR : Office.DEPUTY,
                    rank == 0 ? null : Integer.valueOf(rank),
                    RENEWED,
                    null));
        }
        var elected = new RegisterCouncil(
                "211300587", null, "13058", "Maussane-les-Alpilles", RENEWED, population, 2018, null, List.of(), false);
        return new Council(UUID.randomUUID(), elected, members, offices);
    }

    private static PublicationRules publicationRules() {
        try {
            return new PublicationRules(new ObjectMapper().findAndRegisterModules(), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<String> names(int count) {
        var names = new ArrayList<>(PRESENT);
        names.addAll(GIVERS);
        names.add("ARSAC");
        return names.subList(0, count);
    }

    public static UUID idOf(String familyName) {
        return UUID.nameUUIDFromBytes(familyName.getBytes(StandardCharsets.UTF_8));
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
