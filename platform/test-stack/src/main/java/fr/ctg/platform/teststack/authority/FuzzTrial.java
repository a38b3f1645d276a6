package fr.ctg.platform.teststack.authority;

import fr.ctg.platform.fuzzer.Contract;
import fr.ctg.platform.fuzzer.Fuzzer;
import fr.ctg.platform.fuzzer.Request;
import fr.ctg.platform.teststack.Repository;
import fr.ctg.platform.teststack.Tokens;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Spoils good requests and invents others, and looks afterwards whether the state still is what was recorded. {@code -Dfuzz.requests} sends more,
 * {@code -Dfuzz.seed} others.
 */
public final class FuzzTrial {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 700);
    private static final long SEED = Long.getLong("fuzz.seed", 7);

    private static final String DIFFERENCE = "select state || ' of ' || aggregate_id from audit_difference";

    private final String module;
    private final URI base;
    private final DataSource database;
    private final Runnable compareStates;

    /** {@code compareStates}: goes through a round of comparison that was begun. */
    public FuzzTrial(String module, URI base, DataSource database, Runnable compareStates) {
        this.module = module;
        this.base = base;
        this.database = database;
        this.compareStates = compareStates;
    }

    /** All that is not as it should be; empty if it is right. */
    public List<String> faults(List<Request> good) {
        long begin = System.nanoTime();
        var known = broken();
        var fuzzer = new Fuzzer(
                Contract.of(Repository.root().resolve(module + "/contract/openapi.json")),
                base,
                tokensFor(good),
                good,
                SEED);
        var faults = new ArrayList<>(fuzzer.send(REQUESTS));
        var broken = broken();
        broken.removeAll(known);
        broken.forEach(what -> faults.add("seed " + SEED + ": the state is not what was recorded, " + what));
        System.out.printf(
                "%s: %d requests, seed %d, answers %s, %d faults, %.1f s%n",
                module, REQUESTS, SEED, fuzzer.statuses(), faults.size(), (System.nanoTime() - begin) / 1e9);
        faults.forEach(fault -> System.out.println("  FAULT " + fault));
        return faults;
    }

    /** Those of the good requests, and all roles in one organisation. */
    private static List<String> tokensFor(List<Request> good) {
        var tokens = new ArrayList<>(good.stream()
                .map(request -> request.headers().getOrDefault("Authorization", ""))
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .distinct()
                .toList());
        Rule.everyRole().forEach(role -> tokens.add(Tokens.of(role, "211300587")));
        return tokens;
    }

    private Set<String> broken() {
        new Wire(base)
                .send(
                        Attempt.post("/v1/audit/integrity/rounds", "{}"),
                        Wire.Credential.bearer(Tokens.of("system", "")),
                        "");
        compareStates.run();
        var found = new HashSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(DIFFERENCE)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }
}
