package fr.ctg.deliberation.register.french;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * The spaces and signs of French print. Only spaces and apostrophes change, never a word; doing it twice changes nothing more. A sign that touches
 * what follows it, as in an address or an hour, is left alone.
 */
public final class FrenchTypography {
    public static final char NO_BREAK_SPACE = '\u00A0';
    public static final char NARROW_NO_BREAK_SPACE = '\u202F';

    private static final String SPACES = "[ \\u00A0\\u202F]";
    /** A space of any width is no sign: without that, a run of them would be tried again from each of its spaces. */
    private static final String AFTER_A_SIGN = "(?<=[^\\s\\u00A0\\u202F])";

    private static final String NOT_GLUED = "(?=[\\s\\u00A0\\u202F.,)\\]»”\"]|$)";

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\p{N}«])");
    private static final Pattern BEFORE_HIGH_SIGN = Pattern.compile(AFTER_A_SIGN + SPACES + "*+([;!?]+)" + NOT_GLUED);
    private static final Pattern BEFORE_COLON =
            Pattern.compile("(?<=[\\p{L}\\p{N})\\]»%°.])" + SPACES + "*+:" + NOT_GLUED);
    private static final Pattern OPENING_QUOTE = Pattern.compile("«" + SPACES + "*+(?=\\S)");
    private static final Pattern CLOSING_QUOTE = Pattern.compile(AFTER_A_SIGN + SPACES + "*+»");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\b([nN])°" + SPACES + "*(?=[\\p{L}\\p{N}])");
    private static final Pattern DATE = Pattern.compile("\\b(1er|[0-3]?\\d)" + SPACES + "("
            + String.join("|", DatesInLetters.MONTHS) + ")(?:" + SPACES + "(\\d{4}))?\\b");
    private static final Pattern THOUSANDS = Pattern.compile(
            "(?<![\\d/.,-])(?<!\\d" + SPACES + ")(\\d{1,3}(?:" + SPACES + "\\d{3})+)(?!\\d|" + SPACES + "\\d)");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d)" + SPACES + "(?=[%€])");
    private static final Pattern ARTICLE = Pattern.compile("\\b([LRD])" + SPACES + "(?=\\d{3,4}-\\d)");
    private static final Pattern CIVILITY = Pattern.compile("\\b(M\\.|MM\\.|Mmes?|Mlles?)" + SPACES + "(?=\\p{Lu})");

    private FrenchTypography() {}

    public static String of(String text) {
        var result = APOSTROPHE.matcher(text).replaceAll("’");
        result = OPENING_QUOTE.matcher(result).replaceAll("«" + NO_BREAK_SPACE);
        result = CLOSING_QUOTE.matcher(result).replaceAll(NO_BREAK_SPACE + "»");
        result = BEFORE_HIGH_SIGN.matcher(result).replaceAll(NARROW_NO_BREAK_SPACE + "$1");
        result = BEFORE_COLON.matcher(result).replaceAll(NO_BREAK_SPACE + ":");
        result = NUMBER_SIGN.matcher(result).replaceAll("$1°" + NO_BREAK_SPACE);
        result = DATE.matcher(result)
                .replaceAll(date -> date.group(1)
                        + NO_BREAK_SPACE
                        + date.group(2)
                        + (date.group(3) == null ? "" : NO_BREAK_SPACE + date.group(3)));
        result = THOUSANDS.matcher(result).replaceAll(number -> number.group(1)
                .replaceAll(SPACES, String.valueOf(NARROW_NO_BREAK_SPACE)));
        result = UNIT.matcher(result).replaceAll(String.valueOf(NO_BREAK_SPACE));
        result = ARTICLE.matcher(result).replaceAll("$1" + NO_BREAK_SPACE);
        return CIVILITY.matcher(result).replaceAll("$1" + NO_BREAK_SPACE);
    }

    /** "29 juillet 2022", "1er août 2022", kept on one line. */
    public static String date(LocalDate date) {
        var day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day
                + NO_BREAK_SPACE
                + DatesInLetters.MONTHS.get(date.getMonthValue() - 1)
                + NO_BREAK_SPACE
                + date.getYear();
    }

    /** "19 h", "19 h 05", kept on one line. */
    public static String time(LocalTime time) {
        var hours = time.getHour() + "" + NO_BREAK_SPACE + "h";
        return time.getMinute() == 0 ? hours : hours + NO_BREAK_SPACE + "%02d".formatted(time.getMinute());
    }
}
