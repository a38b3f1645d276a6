package fr.ctg.deliberation.redaction;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Replaces the names of private persons by their initials, whatever their case and accents: "Mme Élodie FICTIVE" reads "Mme [É. F.]". Only whole
 * names are replaced.
 */
public final class Redaction {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final List<Masked> names;

    public Redaction(List<String> privatePersons) {
        // Longer names first: "Jeanne Fictive-Exemple" must not be left half masked by "Fictive".
        names = privatePersons.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Masked::of)
                .toList();
    }

    public String of(String text) {
        if (names.isEmpty()) {
            return text;
        }
        var read = Plain.of(text);
        for (var name : names) {
            read = name.maskIn(read);
        }
        return read.text();
    }

    private record Masked(Pattern name, String initials) {
        static Masked of(String name) {
            var words = SPACES.split(Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
            var pattern = Stream.of(words)
                    .map(word -> Pattern.quote(Plain.letters(word)))
                    .collect(Collectors.joining(SPACES.pattern(), "(?<!\\p{L})", "(?!\\p{L})"));
            var initials = Stream.of(words)
                    .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                    .collect(Collectors.joining(" ", "[", "]"));
            return new Masked(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), initials);
        }

        /** Compared without accents, replaced in the text as it was written. */
        Plain maskIn(Plain read) {
            var found = name.matcher(read.plain());
            if (!found.find()) {
                return read;
            }
            var masked = new StringBuilder();
            int copied = 0;
            do {
                masked.append(read.text(), copied, read.origin(found.start())).append(initials);
                copied = read.origin(found.end());
            } while (found.find());
            return Plain.of(
                    masked.append(read.text(), copied, read.text().length()).toString());
        }
    }

    /** A text, the same without accents, and for each letter of that one where it stands in the text. */
    private record Plain(String text, String plain, int[] origins) {
        static Plain of(String text) {
            var plain = new StringBuilder();
            var origins = IntStream.builder();
            for (int index = 0; index < text.length(); ) {
                int codePoint = text.codePointAt(index);
                var letter = letters(Character.toString(codePoint));
                for (int unit = 0; unit < letter.length(); unit++) {
                    origins.add(index);
                }
                plain.append(letter);
                index += Character.charCount(codePoint);
            }
            return new Plain(
                    text, plain.toString(), origins.add(text.length()).build().toArray());
        }

        static String letters(String text) {
            return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("");
        }

        int origin(int letter) {
            return origins[letter];
        }
    }
}
