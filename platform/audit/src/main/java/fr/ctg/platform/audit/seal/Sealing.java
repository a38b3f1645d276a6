package fr.ctg.platform.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The seals in the database, and the making of one, in a transaction of the caller's. */
record Sealing(Connection database) {
    /** The one {@code audit_link_chains} takes too. */
    private static final long LOCK = 0x5EA1;

    /** All chains that grew in a day take longer than a request may, and no longer than a transaction. */
    static final int PATIENCE_MS = 55_000;

    private static final int FETCHED = 1000;
    private static final long ALL = 0;

    /** Whichever instance comes first seals the day; the others find it sealed, or find somebody at it. */
    Optional<Seal> seal(String source, SigningKey key, LocalDate today, Instant now) throws SQLException {
        if (!isAlone()) {
            return Optional.empty();
        }
        takeTime();
        var last = latest();
        if (last.filter(seal -> !seal.day().isBefore(today)).isPresent()) {
            return Optional.empty();
        }
        var number = linkChains();
        var links = links(number);
        if (links.count() == 0 && last.isEmpty()) {
            return Optional.empty(); // nothing to seal yet: the day is not spent on it
        }
        var statement = """
                ctg audit seal 1
                source %s
                number %d
                day %s
                at %s
                chains %d
                digest %s
                previous %s
                """.formatted(
                        source,
                        number,
                        today,
                        now.truncatedTo(ChronoUnit.MICROS),
                        links.count(),
                        links.digest(),
                        last.map(seal -> hex(sha256().digest(seal.statement().getBytes(UTF_8))))
                                .orElse("-"));
        add(number, today, statement, key.sign(statement));
        return latest();
    }

    private boolean isAlone() throws SQLException {
        try (var statement = database.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            var answer = statement.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void takeTime() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set local statement_timeout = " + PATIENCE_MS);
        }
    }

    private long linkChains() throws SQLException {
        try (var statement = database.createStatement()) {
            var answer = statement.executeQuery("select audit_link_chains()");
            answer.next();
            return answer.getLong(1);
        }
    }

    private record Links(long count, String digest) {}

    /** Computed here and not in the database, whose owner is the one to be held to it. */
    private Links links(long seal) throws SQLException {
        var digest = sha256();
        long count = 0;
        try (var query = database.prepareStatement(
                "select aggregate_id, sequence, hash from audit_link where seal = ? order by aggregate_id")) {
            query.setLong(1, seal);
            query.setFetchSize(FETCHED);
            for (var found = query.executeQuery(); found.next(); count++) {
                digest.update((found.getString(1) + " " + found.getLong(2) + " " + hex(found.getBytes(3)) + "\n")
                        .getBytes(UTF_8));
            }
        }
        return new Links(count, hex(digest.digest()));
    }

    private void add(long number, LocalDate day, String statement, byte[] signature) throws SQLException {
        try (var call = database.prepareStatement("select audit_add_seal(?, ?, ?, ?)")) {
            call.setLong(1, number);
            call.setObject(2, day);
            call.setString(3, statement);
            call.setBytes(4, signature);
            call.execute();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    Optional<Seal> latest() throws SQLException {
        return seals("order by number desc limit ?", ALL, 1).stream().findFirst();
    }

    List<Seal> after(long number, int rows) throws SQLException {
        return seals("order by number limit ?", number, rows);
    }

    private List<Seal> seals(String order, long after, int rows) throws SQLException {
        try (var query = database.prepareStatement(
                "select number, day, statement, signature from audit_seal where number > ? " + order)) {
            query.setLong(1, after);
            query.setInt(2, rows);
            return read(query);
        }
    }

    private static List<Seal> read(PreparedStatement query) throws SQLException {
        var seals = new ArrayList<Seal>();
        for (ResultSet found = query.executeQuery(); found.next(); ) {
            seals.add(new Seal(
                    "seal",
                    found.getLong(1),
                    found.getObject(2, LocalDate.class),
                    found.getString(3),
                    Base64.getEncoder().encodeToString(found.getBytes(4))));
        }
        return seals;
    }
}
