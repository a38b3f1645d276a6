package fr.ctg.deliberation.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        var read = text;
        for (var name : names) {
            read = name.maskIn(read);
        }
        return read;
    }

    private record Masked(Pattern name, String initials) {
        static Masked of(String name) {
            var words = SPACES.split(Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
            var pattern = Stream.of(words)
                    .map(word -> Pattern.quote(plain(word)))
                    .collect(Collectors.joining(SPACES.pattern(), "(?<!\\p{L})", "(?!\\p{L})"));
            var initials = Stream.of(words)
                    .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                    .collect(Collectors.joining(" ", "[", "]"));
            return new Masked(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), initials);
        }

        private static String plain(String text) {
            return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("");
        }

        /** Compared letter by letter without accents, replaced in the text as it was written. */
        String maskIn(String text) {
            var plain = new StringBuilder();
            var origin = new ArrayList<Integer>();
            for (int index = 0; index < text.length(); ) {
                int codePoint = text.codePointAt(index);
                var letter = plain(Character.toString(codePoint));
                for (int unit = 0; unit < letter.length(); unit++) {
                    origin.add(index);
                }
                plain.append(letter);
                index += Character.charCount(codePoint);
            }
            origin.add(text.length());
            var masked = new StringBuilder();
            int copied = 0;
            var found = name.matcher(plain);
            while (found.find()) {
                masked.append(text, copied, origin.get(found.start())).append(initials);
                copied = origin.get(found.end());
            }
            return masked.append(text, copied, text.length()).toString();
        }
    }
}
