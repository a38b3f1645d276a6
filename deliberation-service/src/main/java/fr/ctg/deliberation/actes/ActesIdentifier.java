package fr.ctg.deliberation.actes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The identifier by which every message about an act names it (IDActe): {@code 013-211300587-20220729-2022_07_29_07-DE}. The date is that of
 * the decision, whatever day it is sent.
 */
public record ActesIdentifier(
        Department department, String siren, LocalDate decidedOn, ActesNumber number, ActNature nature) {

    // u, not Y: the week-based year puts the last days of December in the next year.
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern FORM = Pattern.compile("(\\w{3})-([0-9]{9})-([0-9]{8})-(\\w{1,15})-([A-Z]{2})");

    public ActesIdentifier {
        if (!SIREN.matcher(siren).matches() || decidedOn.getYear() < 1000 || decidedOn.getYear() > 9999) {
            throw ActesRefused.identifier(siren + " " + decidedOn);
        }
    }

    public static ActesIdentifier parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw ActesRefused.identifier(text);
        }
        try {
            return new ActesIdentifier(
                    new Department(matcher.group(1)),
                    matcher.group(2),
                    LocalDate.parse(matcher.group(3), DAY),
                    new ActesNumber(matcher.group(4)),
                    ActNature.ofLetters(matcher.group(5)).orElseThrow(() -> ActesRefused.identifier(text)));
        } catch (ActesRefused | DateTimeException part) {
            throw ActesRefused.identifier(text);
        }
    }

    /** As it is written in messages and file names. */
    @Override
    public String toString() {
        return "%s-%s-%s-%s-%s".formatted(department, siren, DAY.format(decidedOn), number, nature.letters());
    }
}
