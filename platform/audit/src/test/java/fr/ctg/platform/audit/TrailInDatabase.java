package fr.ctg.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.audit.seal.GivenSeals;
import fr.ctg.platform.audit.seal.Seal;
import fr.ctg.platform.teststack.TestStack;
import fr.ctg.platform.verifier.Line;
import fr.ctg.platform.verifier.Verifier;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A trail of thirty chains, sealed twice and grown since, in a real database; and the superuser who tampers with it. */
final class TrailInDatabase implements AutoCloseable {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 25);
    private static final List<String> TABLES = List.of("audit_entry", "audit_head", "audit_link", "audit_seal");

    private final Map<String, String> config;
    private final Connection superuser;
    private final Connection runtime;
    private final GivenSeals seals;
    private final List<UUID> chains = new ArrayList<>();

    private TrailInDatabase(Map<String, String> config) throws Exception {
        this.config = config;
        this.superuser = connect("postgres");
        this.runtime = connect(setting("quarkus.datasource.username"));
        this.seals = new GivenSeals(setting("ctg.audit.signing-key"));
    }

    static TrailInDatabase sealedTwice(long seed) throws Exception {
        var stack = new TestStack();
        stack.init(Map.of());
        var trail = new TrailInDatabase(stack.start());
        trail.migrate();
        assertEquals(
                Optional.empty(), trail.seals.seal(trail.runtime, FIRST_DAY), "the first day is not spent on nothing");
        var random = new Random(seed);
        for (int chain = 0; chain < 30; chain++) {
            trail.chains.add(new UUID(random.nextLong(), random.nextLong()));
        }
        for (var chain : trail.chains) {
            trail.append(chain, 3 + random.nextInt(6));
        }
        trail.seal(FIRST_DAY);
        for (var chain : trail.chains.subList(0, 20)) {
            trail.append(chain, 1 + random.nextInt(4));
        }
        trail.seal(FIRST_DAY.plusDays(1));
        for (var chain : trail.chains.subList(5, 15)) {
            trail.append(chain, 1 + random.nextInt(3));
        }
        for (var table : TABLES) {
            trail.run("create table kept_%1$s as select * from %1$s".formatted(table));
        }
        return trail;
    }

    private void migrate() throws Exception {
        try (var owner = connect(setting("quarkus.flyway.username"));
                var statement = owner.createStatement()) {
            for (var name : List.of("V2026_11_23_03__audit.sql", "V2026_11_27_60__audit_seals.sql")) {
                try (var file = TrailInDatabase.class.getResourceAsStream("/db/platform/" + name)) {
                    statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("${runtimeRole}", setting("quarkus.datasource.username")));
                }
            }
        }
    }

    private String setting(String key) {
        return Objects.requireNonNull(config.get(key), key);
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), role, "any");
    }

    void append(UUID chain, int entries) throws SQLException {
        try (var call = runtime.prepareStatement("select audit_append(?, ?, ?, ?, ?)")) {
            for (int entry = 0; entry < entries; entry++) {
                call.setObject(1, chain);
                call.setString(2, "clerk");
                call.setString(3, "211300587");
                call.setString(4, "Changed");
                call.setString(5, "{\"what\": \"é — %s\"}".formatted(UUID.randomUUID()));
                call.execute();
            }
        }
    }

    Seal seal(LocalDate day) throws SQLException {
        return seal(day, seals);
    }

    Seal seal(LocalDate day, GivenSeals by) throws SQLException {
        return by.seal(runtime, day).orElseThrow();
    }

    /** As the superuser: past every right. */
    void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    void restore() throws SQLException {
        for (var table : TABLES) {
            run("truncate %1$s; insert into %1$s select * from kept_%1$s".formatted(table));
        }
    }

    byte[] export() throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        new TrailExport(new ObjectMapper()).write(runtime, out);
        runtime.setAutoCommit(true);
        return out.toByteArray();
    }

    Verifier.Verdict verdict(Line.Seal... kept) throws Exception {
        return verdict(export(), List.of(publicKey()), kept);
    }

    static Verifier.Verdict verdict(byte[] export, List<PublicKey> keys, Line.Seal... kept) throws IOException {
        return new Verifier(keys, List.of(kept))
                .verify(new BufferedReader(
                        new InputStreamReader(new ByteArrayInputStream(export), StandardCharsets.UTF_8)));
    }

    PublicKey publicKey() throws GeneralSecurityException {
        return publicKey(seals);
    }

    static PublicKey publicKey(GivenSeals by) throws GeneralSecurityException {
        var text = by.publicKey().replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    byte[] sign(String statement) {
        return seals.sign(statement);
    }

    List<UUID> chains() {
        return chains;
    }

    Connection runtime() {
        return runtime;
    }

    Connection superuser() {
        return superuser;
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
        runtime.close();
    }
}
