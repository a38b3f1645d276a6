package fr.ctg.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What a person reads, found by code: French unless the reader prefers English. */
final class Texts {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("problems", locale, NO_FALLBACK);
    }

    /** The language we speak that an {@code Accept-Language} header ranks first; French when there is none. */
    static Texts preferredBy(@Nullable String acceptLanguage) {
        return new Texts(preferred(acceptLanguage).orElse(Locale.FRENCH));
    }

    private static Optional<Locale> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Optional.empty();
        }
        try {
            var accepted = Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            return Optional.ofNullable(Locale.lookup(accepted, SPOKEN));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    Locale locale() {
        return locale;
    }

    /** The text under a key, its {@code {placeholders}} replaced by the facts of the same name; empty when the key has no text. */
    Optional<String> find(String key, Map<String, Object> facts) {
        if (!bundle.containsKey(key)) {
            return Optional.empty();
        }
        var text = bundle.getString(key);
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue().toString());
        }
        return Optional.of(text);
    }
}
