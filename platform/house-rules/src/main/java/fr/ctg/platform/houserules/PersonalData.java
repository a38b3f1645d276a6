package fr.ctg.platform.houserules;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The list of personal data, {@code docs/security/personal-data.csv}: what it names must exist, and whatever sounds like a person must be on it,
 * be it to say that it is nobody's.
 */
public final class PersonalData {
    private static final Set<String> OF_A_PERSON = Set.of(
            "name",
            "names",
            "person",
            "persons",
            "people",
            "email",
            "mail",
            "phone",
            "address",
            "born",
            "birth",
            "author",
            "actor",
            "agent",
            "representative",
            "representatives",
            "signer",
            "signers",
            "secretary",
            "secretaries",
            "member",
            "members",
            "holder",
            "recipient",
            "contact",
            "who",
            "by");

    private PersonalData() {}

    /** Fails with every place that is missing from the list, and every one of the list that is gone. */
    public static void requireListed(String service, StoredPlaces stored, String... otherWords) throws IOException {
        var listed = listed(service);
        var unlisted = stored.byPath().entrySet().stream()
                .filter(place -> place.getValue() == String.class || place.getValue() == UUID.class)
                .map(Map.Entry::getKey)
                .filter(place -> soundsLikeAPerson(place, Set.of(otherWords)))
                .filter(place -> !listed.contains(place))
                .toList();
        var gone = listed.stream()
                .filter(place -> !stored.byPath().containsKey(place))
                .toList();
        if (!unlisted.isEmpty() || !gone.isEmpty()) {
            throw new AssertionError("docs/security/personal-data.csv does not name\n  " + String.join("\n  ", unlisted)
                    + "\nand names, though " + service + " has none,\n  " + String.join("\n  ", gone));
        }
    }

    static boolean soundsLikeAPerson(String place, Set<String> otherWords) {
        var path = place.substring(place.indexOf('.') + 1)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(path.split("[_/]"))
                .anyMatch(word -> OF_A_PERSON.contains(word) || otherWords.contains(word));
    }

    private static SortedSet<String> listed(String service) throws IOException {
        var file = Path.of(System.getProperty("root.dir")).resolve("docs/security/personal-data.csv");
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .filter(cells -> cells[0].equals(service) || cells[0].equals("every service"))
                .map(cells -> cells[1])
                .collect(toCollection(TreeSet::new));
    }
}
