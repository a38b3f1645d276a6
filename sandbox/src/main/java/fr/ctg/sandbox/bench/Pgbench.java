package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, if the machine has it. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Database database;
    private final Path scripts;

    Pgbench(Database database, Path scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Transactions per second; each script is a transaction, and one is drawn at a time. */
    double run(String name, List<String> transactions, int clients, int seconds)
            throws IOException, InterruptedException {
        var directory = Files.createDirectories(scripts.resolve(name));
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                "1",
                "-T",
                Integer.toString(seconds),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(database.port()),
                "-U",
                Database.RUNTIME_ROLE));
        for (int number = 0; number < transactions.size(); number++) {
            var script = directory.resolve(number + ".sql");
            Files.writeString(script, transactions.get(number));
            command.addAll(List.of("-f", script.toString()));
        }
        command.add(Database.NAME);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said no rate:\n" + output);
        }
        return Double.parseDouble(Objects.requireNonNull(rate.group(1)));
    }

    /** A value as a literal; pgbench would take a colon before a letter for a variable of its own. */
    static String literal(String value) {
        return "E'"
                + value.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace(":", "\\x3a") + "'";
    }
}
