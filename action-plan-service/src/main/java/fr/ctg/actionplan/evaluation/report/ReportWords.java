package fr.ctg.actionplan.evaluation.report;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a report says things to its reader: in French, or in English for who prefers it. */
record ReportWords(Texts texts) {
    /** What the template itself says. */
    private static final List<String> LABELS = List.of(
            "demonstration",
            "summary",
            "sheets",
            "status",
            "number",
            "money",
            "amount",
            "indicators",
            "standing",
            "answers",
            "axes",
            "findings",
            "criterion",
            "level",
            "finding",
            "recommendation",
            "no-findings",
            "no-indicators",
            "year",
            "result",
            "target",
            "missing",
            "missing-intro",
            "nothing-missing",
            "indicator",
            "communes",
            "corrected",
            "corrected-intro",
            "nothing-corrected",
            "period",
            "reported",
            "today",
            "committee",
            "method",
            "method-figures",
            "method-levels",
            "method-secrecy",
            "page");

    /** A date, a number, or nothing where there is none. */
    static final String NOTHING = "—";

    String lang() {
        return texts.locale().getLanguage();
    }

    Map<String, String> labels() {
        return LABELS.stream().collect(Collectors.toMap(key -> key.replace('-', '_'), this::of, (one, _) -> one));
    }

    String of(String key) {
        return of(key, Facts.none());
    }

    String of(String key, Facts facts) {
        return texts.find("report." + key, facts).orElse(key);
    }

    /** A machine word in the reader's language. */
    String word(Enum<?> word) {
        return capital(texts.find("word." + word.name(), Facts.none()).orElse(word.name()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    String date(LocalDate date) {
        return of("date", Facts.of("date", date));
    }

    /** What a result tells: a day, or a number without its idle zeros. */
    String figure(@Nullable String told) {
        return told(
                told, value -> value.matches("\\d{4}-\\d\\d-\\d\\d") ? date(LocalDate.parse(value)) : number(value));
    }

    private String number(String number) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(4);
        return format.format(new BigDecimal(number));
    }

    String euros(@Nullable String amount) {
        return told(amount, value -> {
            var format = NumberFormat.getNumberInstance(texts.locale());
            format.setMinimumFractionDigits(2);
            return of("euros", Facts.of("amount", format.format(new BigDecimal(value))));
        });
    }

    private static String told(@Nullable String value, Function<String, String> words) {
        return value == null ? NOTHING : words.apply(value);
    }
}
