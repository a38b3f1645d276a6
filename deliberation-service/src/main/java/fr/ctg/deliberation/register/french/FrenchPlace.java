package fr.ctg.deliberation.register.french;

import java.util.Locale;
import java.util.Set;

/** The small words before the name of a place: "des Baux-de-Provence", "d’Eygalières", "à l’Hôtel de Ville". */
public final class FrenchPlace {
    private static final String VOWELS = "aâàeéèêëiîïoôuûùyœæh";
    private static final Set<String> FEMININE = Set.of("mairie", "salle", "maison", "médiathèque", "bibliothèque");
    private static final Set<String> MASCULINE =
            Set.of("centre", "foyer", "gymnase", "théâtre", "siège", "complexe", "pôle");
    private static final Set<String> ELIDED = Set.of("hôtel", "espace", "école", "auditorium", "ancienne", "ancien");

    private FrenchPlace() {}

    /** Of a commune, whose article contracts: "Le Paradou" gives "du Paradou". */
    public static String of(String commune) {
        if (commune.startsWith("Le ")) {
            return "du " + commune.substring(3);
        }
        if (commune.startsWith("Les ")) {
            return "des " + commune.substring(4);
        }
        return startsWithVowel(commune) ? "d’" + commune : "de " + commune;
    }

    /** In a commune: "Les Baux-de-Provence" gives "aux Baux-de-Provence". */
    public static String in(String commune) {
        if (commune.startsWith("Le ")) {
            return "au " + commune.substring(3);
        }
        return commune.startsWith("Les ") ? "aux " + commune.substring(4) : "à " + commune;
    }

    /** At a building; one whose gender is not known here is named without an article. */
    public static String at(String building) {
        var first = building.toLowerCase(Locale.FRENCH).split(" ", 2)[0];
        if (FEMININE.contains(first)) {
            return "à la " + building;
        }
        if (MASCULINE.contains(first)) {
            return "au " + building;
        }
        return ELIDED.contains(first) ? "à l’" + building : "au lieu suivant : " + building;
    }

    private static boolean startsWithVowel(String name) {
        return !name.isEmpty() && VOWELS.indexOf(name.toLowerCase(Locale.FRENCH).charAt(0)) >= 0;
    }
}
