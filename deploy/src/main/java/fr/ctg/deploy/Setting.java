package fr.ctg.deploy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A setting of ours, as an application declares it.
 *
 * @param key with a star in the place of a name that is given by whoever sets it
 * @param initial its value unless a site sets it; empty when it has none
 * @param members of configuration interfaces that lead to it, the last one is its own
 */
record Setting(String key, String type, String initial, List<Method> members) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("Integer", "integer"),
            Map.entry("OptionalInt", "integer"),
            Map.entry("double", "number"),
            Map.entry("boolean", "boolean"),
            Map.entry("String", "text"),
            Map.entry("Duration", "duration"),
            Map.entry("Instant", "instant"),
            Map.entry("MemorySize", "size"),
            Map.entry("Path", "file"),
            Map.entry("URI", "address"));

    /** What a compiled class that is annotated with it names. */
    private static final String DECLARES = ConfigMapping.class.descriptorString();

    static boolean isOurs(String key) {
        return key.matches("(%\\w+\\.)?(ctg|gateway)\\..*");
    }

    String variable() {
        return key.endsWith(".*")
                ? Applications.asVariable(key.substring(0, key.length() - 1)) + "*"
                : Applications.asVariable(key);
    }

    boolean isSetBy(String name) {
        var variable = variable();
        return variable.endsWith("*")
                ? name.startsWith(variable.substring(0, variable.length() - 1)) && name.length() >= variable.length()
                : name.equals(variable);
    }

    /** Those of the interfaces in a package of Quarkus, by their keys. */
    static List<Setting> declaredIn(Path packaged, Properties settings) throws IOException {
        var jars = new ArrayList<Path>();
        for (var folder : List.of("app", "lib/main", "lib/boot")) {
            try (var files = Files.list(packaged.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        var declared = new TreeMap<String, Setting>();
        try (var classes = new URLClassLoader(jars.stream().map(Setting::url).toArray(URL[]::new))) {
            for (var jar : jars) {
                for (var type : interfacesIn(jar, classes)) {
                    collect(type, type.getAnnotation(ConfigMapping.class).prefix(), List.of(), settings, declared);
                }
            }
        }
        return List.copyOf(declared.values());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Class<?>> interfacesIn(Path jar, ClassLoader classes) throws IOException {
        var found = new ArrayList<Class<?>>();
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream()
                    .filter(entry -> entry.getName().matches("fr/ctg/.*\\.class"))
                    .toList()) {
                var bytes = file.getInputStream(entry).readAllBytes();
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(DECLARES)) {
                    var name = entry.getName().replaceFirst("\\.class$", "").replace('/', '.');
                    found.add(Class.forName(name, false, classes));
                }
            }
        } catch (ClassNotFoundException incomplete) {
            throw new IllegalStateException(incomplete);
        }
        return found;
    }

    private static void collect(
            Class<?> type, String prefix, List<Method> path, Properties settings, Map<String, Setting> declared) {
        for (var member : type.getMethods()) {
            var key = prefix + "." + inKebabCase(member.getName());
            var members = Stream.concat(path.stream(), Stream.of(member)).toList();
            var returned = member.getReturnType();
            if (returned.isInterface() && returned.getName().startsWith("fr.ctg.")) {
                collect(returned, key, members, settings, declared);
            } else if (returned == Map.class) {
                declared.put(
                        key + ".*",
                        new Setting(
                                key + ".*",
                                typeOf(argument(member.getGenericReturnType(), 1)),
                                named(key, settings),
                                members));
            } else {
                declared.put(
                        key,
                        new Setting(
                                key, typeOf(member.getGenericReturnType()), initial(key, member, settings), members));
            }
        }
    }

    private static String inKebabCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String typeOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            var of = typeOf(argument(generic, 0));
            return generic.getRawType().getTypeName().equals("java.util.Optional") ? of : "list of " + of;
        }
        var known = TYPES.get(((Class<?>) type).getSimpleName());
        if (known == null) {
            throw new IllegalStateException("What is a %s called in the document?".formatted(type));
        }
        return known;
    }

    private static Type argument(Type generic, int number) {
        return ((ParameterizedType) generic).getActualTypeArguments()[number];
    }

    /** In production. */
    private static String initial(String key, Method member, Properties settings) {
        var fallback = member.getAnnotation(WithDefault.class);
        return settings.getProperty(
                "%prod." + key, settings.getProperty(key, fallback == null ? "" : fallback.value()));
    }

    private static String named(String key, Properties settings) {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(key + "."))
                .sorted(Comparator.naturalOrder())
                .map(name -> name.substring(key.length() + 1) + "=" + settings.getProperty(name))
                .collect(Collectors.joining("; "));
    }
}
