package fr.ctg.deliberation.effect;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where anybody can read the act: an absolute http or https URI of RFC 3986, which knows only ASCII (accents are percent-encoded). */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
public @interface WebAddress {
    String message() default "URL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves {@code null} to {@code @NotNull}. */
    final class Check implements ConstraintValidator<WebAddress, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || accepts(value);
        }

        public static boolean accepts(String text) {
            // The scheme first: URI reports what it cannot read by an exception, too dear for each line of a large
            // file.
            if (!text.regionMatches(true, 0, "http://", 0, 7) && !text.regionMatches(true, 0, "https://", 0, 8)) {
                return false;
            }
            try {
                return new URI(text).getHost() != null && text.chars().allMatch(c -> c < 128);
            } catch (URISyntaxException unreadable) {
                return false;
            }
        }
    }
}
