package fr.ctg.platform.settings;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Keeps an instance from starting with a setting that nobody knows. Quarkus does so for properties below a prefix that is mapped here; not for
 * environment variables, by which nearly everything is set, nor for other prefixes.
 */
@ApplicationScoped
class RefuseUnknownSettings {
    /** Of the application.properties in the package. What a site sets stands above it: files beside the package, environment, system properties. */
    private static final int PACKAGE = 250;

    void before(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting, Config config) {
        refuse(config, KnownSettings.documented());
    }

    static void refuse(Config config, KnownSettings known) {
        var unknown = new TreeMap<String, String>();
        for (var source : config.getConfigSources()) {
            source.getPropertyNames().stream()
                    .filter(name -> source.getOrdinal() > PACKAGE && isAsGiven(name, source))
                    .filter(known::misses)
                    .forEach(name -> unknown.putIfAbsent(name, source.getName()));
        }
        if (!unknown.isEmpty()) {
            // Quarkus prints its message, and no stack.
            throw new ConfigurationException(unknown.entrySet().stream()
                    .map(entry -> "Unknown setting %s (%s): the nearest are %s"
                            .formatted(
                                    entry.getKey(), entry.getValue(), String.join(", ", known.nearest(entry.getKey()))))
                    .collect(Collectors.joining("; ", "", ". See docs/configuration.md")));
        }
    }

    /** The environment also offers what its variables might mean as properties. */
    private static boolean isAsGiven(String name, ConfigSource source) {
        return !(source instanceof EnvConfigSource) || KnownSettings.isVariable(name);
    }
}
