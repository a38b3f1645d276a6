package fr.ctg.deliberation.council;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An establishment's number, as {@link SiretNumber} knows it. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Siret.Check.class)
public @interface Siret {
    String message() default "SIRET";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves {@code null} to {@code @NotNull}. */
    final class Check implements ConstraintValidator<Siret, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (SiretNumber.isFourteenDigits(value) && SiretNumber.hasRightKey(value));
        }
    }
}
