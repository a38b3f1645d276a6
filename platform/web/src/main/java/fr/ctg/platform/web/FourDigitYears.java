package fr.ctg.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A year has four digits, as in RFC 3339, and is not 0: Java reads and PostgreSQL keeps longer ones, and then no client can read the answer. */
@Provider
@Singleton
public class FourDigitYears implements ObjectMapperCustomizer, ParamConverterProvider {
    /** {@code 2022-07-29}. */
    public static LocalDate dateIn(String text) {
        var day = LocalDate.parse(text);
        if (!isOne(day)) {
            throw new DateTimeParseException("Not a year of four digits", text, 0);
        }
        return day;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("four-digit-years").setDeserializerModifier(new BeanDeserializerModifier() {
                    @Override
                    public JsonDeserializer<?> modifyDeserializer(
                            DeserializationConfig configuration, BeanDescription type, JsonDeserializer<?> reader) {
                        var read = type.getBeanClass();
                        return read == LocalDate.class || read == OffsetDateTime.class || read == Instant.class
                                ? new Checked(reader)
                                : reader;
                    }
                }));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new DateParameter() : null;
    }

    private static boolean isOne(@Nullable Object value) {
        int year =
                switch (value) {
                    case LocalDate day -> day.getYear();
                    case OffsetDateTime instant -> instant.getYear();
                    case Instant instant -> instant.atOffset(ZoneOffset.UTC).getYear();
                    case null, default -> 1;
                };
        return year >= 1 && year <= 9999;
    }

    private static final class Checked extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        Checked(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Checked(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getText();
            var value = super.deserialize(parser, context);
            return isOne(value)
                    ? value
                    : context.handleWeirdStringValue(handledType(), text, "not a year of four digits");
        }
    }

    private static final class DateParameter implements ParamConverter<LocalDate> {
        @Override
        public LocalDate fromString(String text) {
            return dateIn(text);
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }
}
