package fr.ctg.deliberation.actes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number under which the sender files the act (NumeroInterne). The schema takes more, the operators take this: fifteen capitals, digits
 * and underscores. Once sent it never changes, so it is derived from the commune's own number rather than drawn.
 */
public record ActesNumber(String value) {
    static final int LIMIT = 15;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9_]{1," + LIMIT + "}");
    private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}\\p{N}&&[^A-Z0-9]]");
    private static final Pattern DATE_FIRST = Pattern.compile("([0-9]{4})_([0-9]{2})_([0-9]{2})_(.+)");

    public ActesNumber {
        if (!FORM.matcher(value).matches()) {
            throw ActesRefused.number(value);
        }
    }

    /**
     * {@code 2022/07/29/07} gives {@code 2022_07_29_07}; a number that begins with a date and is too long has the date's separators removed.
     * What still does not fit is refused: a number cut short could be another act's.
     */
    public static ActesNumber of(String officialNumber) {
        // NFKD would turn n° into a letter that nobody wrote: º and ª are letters to Unicode.
        var plain = Normalizer.normalize(officialNumber, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}ºª]", "")
                .toUpperCase(Locale.ROOT);
        var spaced = plain.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
        if (spaced.isEmpty() || FOREIGN_LETTER.matcher(spaced).find()) {
            throw ActesRefused.noNumber(officialNumber);
        }
        var fitting =
                spaced.length() <= LIMIT ? spaced : DATE_FIRST.matcher(spaced).replaceFirst("$1$2$3_$4");
        if (fitting.length() > LIMIT) {
            throw ActesRefused.noNumber(officialNumber);
        }
        return new ActesNumber(fitting);
    }

    @Override
    public String toString() {
        return value;
    }
}
