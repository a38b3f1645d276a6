package fr.ctg.deliberation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A catalogue of rules: the file that a site put in its place, or else the one built in. */
public final class CatalogueFile {
    private CatalogueFile() {}

    public static <T> T read(String name, Optional<Path> replacement, Class<T> type, ObjectMapper json)
            throws IOException {
        try (var source = replacement.isPresent() ? Files.newInputStream(replacement.get()) : builtIn(name)) {
            return json.readValue(source, type);
        }
    }

    private static InputStream builtIn(String name) throws IOException {
        var path = "catalogue/" + name + ".json";
        var source = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (source == null) {
            throw new FileNotFoundException(path);
        }
        return source;
    }
}
