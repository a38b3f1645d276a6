package fr.ctg.platform.embedded;

import java.util.regex.Pattern;

/**
 * A database and its two roles: the owner migrates the schema, the runtime role only reads and writes rows.
 *
 * @param name also the stem of both role names
 */
public record OwnDatabase(String name, int port) {

    /** What PostgreSQL takes without quotes, short enough for the suffix of a role. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,55}");

    public OwnDatabase {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
    }

    public String ownerRole() {
        return name + "_owner";
    }

    public String runtimeRole() {
        return name + "_app";
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }
}
