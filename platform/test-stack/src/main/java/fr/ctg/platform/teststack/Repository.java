package fr.ctg.platform.teststack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the sources are on this machine. */
public final class Repository {

    private Repository() {}

    /** Maven passes it; a development environment does not, then it is the parent directory that holds the Maven wrapper. */
    public static Path root() {
        return Optional.ofNullable(System.getProperty("root.dir"))
                .map(Path::of)
                .or(Repository::aboveWorkingDirectory)
                .orElseThrow(
                        () -> new IllegalStateException("Set the system property root.dir to the repository's root"));
    }

    private static Optional<Path> aboveWorkingDirectory() {
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst();
    }
}
