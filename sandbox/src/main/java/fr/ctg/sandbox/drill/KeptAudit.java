package fr.ctg.sandbox.drill;

import fr.ctg.sandbox.torture.stage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Seals and key that somebody else kept: what the restored trail is held against. */
record KeptAudit(Path key, Path seals) {
    private static final int SEALED_AT_START = 1;

    /** Not the one of the start only, which covers nothing. */
    static boolean isSealed(Desk desk) throws IOException, InterruptedException {
        return desk.ask(Database.CTG, "/v1/audit/seals").path("items").size() > SEALED_AT_START;
    }

    static KeptAudit keep(Desk desk, Path home) throws IOException, InterruptedException {
        var kept = new KeptAudit(home.resolve("seal.pub"), home.resolve("kept.json"));
        Files.writeString(kept.key(), desk.read(Database.CTG, "/v1/audit/seals/public-key"));
        Files.writeString(kept.seals(), desk.read(Database.CTG, "/v1/audit/seals"));
        return kept;
    }

    /** By the verifier as an auditor has it: a program of its own. */
    boolean holdsIn(Desk desk, Path root) throws IOException, InterruptedException {
        var export = key.resolveSibling("export.ndjson");
        Files.writeString(export, desk.read(Database.CTG, "/v1/audit/export"));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                verifier(root).toString(),
                export.toString(),
                "--key",
                key.toString(),
                "--seals",
                seals.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    private static Path verifier(Path root) throws IOException {
        try (var jars = Files.newDirectoryStream(
                root.resolve("platform/audit-verifier/target"), "platform-audit-verifier-*.jar")) {
            return jars.iterator().next();
        }
    }
}
