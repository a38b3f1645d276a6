package fr.ctg.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an integrator's compiler knows of the API is the API. */
class TypedClientTest {
    private static final Path CLASSES = Path.of("target/classes");

    /** The three take values of every type to write or look at them, whatever the API is. */
    @Test
    void saysObjectNowhereInOperationsAndModels() throws Exception {
        var classes = classes();
        assertTrue(classes.size() > 500, () -> classes.size() + " classes are not the client");

        assertEquals(
                Set.of("ApiClient.valueToString", "ApiClient.parameterToPairs", "JSON.isInstanceOf"),
                classes.stream().flatMap(TypedClientTest::untyped).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void seesAnObjectThatHides() {
        assertEquals(
                Set.of("Planted.facts", "Planted.raw", "Planted.take", "Planted.<init>", "Planted.wild"),
                untyped(Planted.class).collect(Collectors.toSet()));
    }

    private static Stream<String> untyped(Class<?> type) {
        return Stream.<Member>concat(
                        Stream.concat(
                                Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods())),
                        Arrays.stream(type.getDeclaredConstructors()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .filter(member -> !isOfEveryObject(member))
                .filter(member -> types(member).anyMatch(TypedClientTest::isUntyped))
                .map(member ->
                        type.getSimpleName() + "." + (member instanceof Constructor<?> ? "<init>" : member.getName()));
    }

    private static boolean isOfEveryObject(Member member) {
        return Set.of("equals", "clone").contains(member.getName());
    }

    private static Stream<Type> types(Member member) {
        var given = member instanceof Field field
                ? field.getGenericType()
                : member instanceof Method method ? method.getGenericReturnType() : void.class;
        var taken = member instanceof Executable executable ? executable.getGenericParameterTypes() : new Type[0];
        return Stream.concat(Stream.of(given), Arrays.stream(taken));
    }

    private static boolean isUntyped(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(TypedClientTest::isUntyped);
        }
        if (type instanceof GenericArrayType array) {
            return isUntyped(array.getGenericComponentType());
        }
        // Not every wildcard: a Class<?> is a type, and no value of the API.
        if (type instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds())
                    .filter(ParameterizedType.class::isInstance)
                    .anyMatch(TypedClientTest::isUntyped);
        }
        return type == Object.class || type == Object[].class || type == Map.class || type == List.class;
    }

    private static List<Class<?>> classes() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .<Class<?>>map(TypedClientTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TypedClientTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("rawtypes")
    public static class Planted {
        public Map<String, List<Object>> facts = Map.of();

        public Planted(Object any) {}

        public void take(Object[] values) {}

        public Optional<? extends Map<String, Object>> wild() {
            return Optional.empty();
        }

        public List raw() {
            return List.of();
        }

        public List<String> typed(Class<?> type, Map<String, Integer> counts) {
            return List.of();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
