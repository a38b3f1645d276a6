package fr.ctg.platform.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads, found by code: first in the application's {@code refusals}, then in this jar's {@code problems}. French unless the
 * reader prefers English.
 */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundles = Stream.of("refusals", "problems")
                .flatMap(name -> bundle(name, locale))
                .toList();
    }

    /** The first language we speak among those the reader accepts, French when there is none. */
    public static Texts preferredBy(List<Locale> acceptable) {
        return new Texts(acceptable.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.FRENCH));
    }

    public Locale locale() {
        return locale;
    }

    /** The text under a key, its {@code {placeholders}} replaced by the facts of the same name; empty when the key has no text. */
    public Optional<String> find(String key, Facts facts) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> fill(bundle.getString(key), facts));
    }

    /** What is wrong, by the code of a refusal or of a constraint. */
    public Optional<String> detail(String code, Facts facts) {
        return find(code + ".detail", facts).or(() -> find("violation." + code, facts));
    }

    private String fill(String template, Facts facts) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            var value = facts.values().get(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(value == null ? match.group() : told(value));
        });
    }

    private String told(Object value) {
        return switch (value) {
            case LocalDate date -> told(date);
            case Iterable<?> many ->
                Stream.of(many)
                        .flatMap(all -> java.util.stream.StreamSupport.stream(all.spliterator(), false))
                        .map(this::told)
                        .collect(Collectors.joining(", "));
            // Machine words have a human form where a person will read them.
            default -> find("word." + value, Facts.none()).orElseGet(value::toString);
        };
    }

    private String told(LocalDate date) {
        var text =
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        // French alone says the first day of a month as an ordinal.
        return locale.equals(Locale.FRENCH) && date.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }

    private static Stream<ResourceBundle> bundle(String name, Locale locale) {
        try {
            return Stream.of(ResourceBundle.getBundle(
                    name, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK));
        } catch (java.util.MissingResourceException absent) {
            // A service without refusals of its own has no such bundle.
            return Stream.empty();
        }
    }
}
