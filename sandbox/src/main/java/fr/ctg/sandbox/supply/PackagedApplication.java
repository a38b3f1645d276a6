package fr.ctg.sandbox.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is deployed of an application: the folder Quarkus makes of it. */
record PackagedApplication(String name, Path directory) {
    static final List<String> NAMES = List.of("deliberation-service", "ctg-service", "action-plan-service", "gateway");

    static PackagedApplication in(Path repository, String name) {
        return new PackagedApplication(name, repository.resolve(name).resolve("target/quarkus-app"));
    }

    /** By their names within the folder. */
    List<String> files() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
