package fr.ctg.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.audit.Tampering.Place;
import fr.ctg.platform.audit.integrity.GivenChains;
import fr.ctg.platform.audit.seal.GivenSeals;
import fr.ctg.platform.verifier.Fault;
import fr.ctg.platform.verifier.Fault.Kind;
import fr.ctg.platform.verifier.Line;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the trail behind the application's back is seen, and where. */
class TamperingTest {
    private static final long SEED = Long.getLong("tampering.seed", 20261127);
    private static final int TIMES = Integer.getInteger("tampering.times", 320);

    private static TrailInDatabase trail;

    @BeforeAll
    static void aTrail() throws Exception {
        trail = TrailInDatabase.sealedTwice(SEED);
    }

    @AfterAll
    static void closed() throws Exception {
        trail.close();
    }

    @AfterEach
    void asItWas() throws Exception {
        trail.restore();
    }

    @Test
    void findsNothingInATrailNobodyTouched() throws Exception {
        var verdict = trail.verdict();
        assertEquals(List.of(), verdict.faults());
        assertEquals(30, verdict.chains());
        assertEquals(2, verdict.seals());
        assertEquals(Set.of(), new GivenChains(trail.runtime()).broken());
        assertEquals(trail.number("select count(*) from audit_entry"), verdict.entries());
    }

    /** R7: by the verifier, and but for what only seals can tell by the service itself. */
    @Test
    void detectsAndLocatesEveryTampering() throws Exception {
        var random = new Random(SEED);
        var done = new EnumMap<Tampering, Integer>(Tampering.class);
        for (int time = 0; time < TIMES; time++) {
            var tampering = Tampering.values()[time % Tampering.values().length];
            var place = Place.anywhere(trail, random);
            var expected = tampering.on(trail, place);
            var faults = trail.verdict().faults();
            var what = "%s at %s, seed %d, time %d: %s".formatted(tampering, place, SEED, time, faults);
            assertFalse(faults.isEmpty(), what);
            assertTrue(expected.test(faults.getFirst()), what);
            assertEquals(chainsOf(faults), new GivenChains(trail.runtime()).broken(), what);
            done.merge(tampering, 1, Integer::sum);
            trail.restore();
        }
        System.out.printf("R7: %d tamperings, all detected and located, seed %d: %s%n", TIMES, SEED, done);
    }

    @Test
    void unmasksAnOwnerWhoRewritesAndSealsAnewByASealKeptElsewhere() throws Exception {
        var kept = seals();
        trail.run("update audit_entry set change = '{}' where "
                + "aggregate_id = '%s' and sequence = 2"
                        .formatted(trail.chains().get(3)));
        var place = new Place(trail.chains().get(3), 2, lastOf(3), lastOf(3), new Random());
        place.rehash(trail);
        trail.run("truncate audit_link; truncate audit_seal");
        trail.seal(TrailInDatabase.FIRST_DAY);
        assertEquals(List.of(), trail.verdict().faults(), "without a seal kept elsewhere the stolen key hides it");
        assertEquals(
                List.of(Kind.SEAL_REPLACED, Kind.SEAL_MISSING),
                trail.verdict(kept).faults().stream().map(Fault::kind).toList());
    }

    @Test
    void doesNotTrustASealOfAnotherKey() throws Exception {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        assertEquals(
                List.of(Kind.SEAL_SIGNATURE, Kind.SEAL_SIGNATURE),
                TrailInDatabase.verdict(trail.export(), List.of(stranger)).faults().stream()
                        .map(Fault::kind)
                        .toList());
        assertEquals(
                2, TrailInDatabase.verdict(trail.export(), List.of()).faults().size());
    }

    /** Instances are given the new key one after the other: whichever seals a day, by whichever key, the day is sealed. */
    @Test
    void goesOnUnderANewKeyAndIsCheckedByBoth(@TempDir Path directory) throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        var file = Files.writeString(
                directory.resolve("next.pem"), Base64.getEncoder().encodeToString(key.getEncoded()));
        var next = new GivenSeals(file.toString());
        var third = TrailInDatabase.FIRST_DAY.plusDays(2);
        trail.seal(third, next);
        trail.append(trail.chains().getFirst(), 1);
        trail.seal(third.plusDays(1));
        var export = trail.export();
        var old = trail.publicKey();
        var both = List.of(old, TrailInDatabase.publicKey(next));
        assertEquals(List.of(), TrailInDatabase.verdict(export, both).faults());
        assertEquals(4, TrailInDatabase.verdict(export, both).seals());
        assertEquals(
                List.of(Kind.SEAL_SIGNATURE),
                TrailInDatabase.verdict(export, List.of(old)).faults().stream()
                        .map(Fault::kind)
                        .toList());
    }

    @Test
    void namesTheSealThatWasTouched() throws Exception {
        trail.run(
                "update audit_seal set statement = replace(statement, 'source test', 'source rest') where number = 1");
        assertEquals(List.of(Kind.SEAL_SIGNATURE, Kind.SEAL_UNLINKED), kinds());
        trail.restore();
        trail.run("delete from audit_seal where number = 1");
        assertEquals(List.of(Kind.SEAL_MISSING), kinds());
        trail.restore();
        trail.run(
                "delete from audit_link where seal = 2 and sequence = (select max(sequence) from audit_link where seal = 2)");
        assertEquals(List.of(Kind.SEAL_CHAINS), kinds());
        trail.restore();
        trail.run("update audit_seal set statement = 'nothing' where number = 2");
        assertEquals(List.of(Kind.SEAL_UNREADABLE, Kind.SEAL_SIGNATURE), kinds());
    }

    @Test
    void doesNotTakeAFileCutShortForAWholeOne() throws Exception {
        var export = new String(trail.export(), StandardCharsets.UTF_8);
        var lines = export.lines().toList();
        var cut = String.join("\n", lines.subList(0, lines.size() - 1));
        assertEquals(List.of(Kind.EXPORT_CUT), kindsOf(cut));
        assertTrue(kindsOf(cut.substring(0, cut.length() - 5)).contains(Kind.EXPORT_CUT), "cut within a line");
    }

    @Test
    void seesLinesOutOfOrder() throws Exception {
        var lines = new ArrayList<>(
                new String(trail.export(), StandardCharsets.UTF_8).lines().toList());
        Collections.swap(lines, 10, 11);
        assertTrue(kindsOf(String.join("\n", lines)).contains(Kind.EXPORT_DISORDERED));
    }

    @Test
    void sealsADayOnce() throws Exception {
        assertTrue(trail.number("select count(*) from audit_link where seal = 2") == 20, "only chains that grew");
        assertThrows(NoSuchElementException.class, () -> trail.seal(TrailInDatabase.FIRST_DAY.plusDays(1)));
        var third = trail.seal(TrailInDatabase.FIRST_DAY.plusDays(2));
        assertEquals(3, third.number());
        assertTrue(third.statement().contains("\nchains 10\n"), third.statement());
        assertEquals(List.of(), trail.verdict().faults());
        assertEquals(1, trail.number("select count(*) from audit_seal where day = '2026-11-26'"));
    }

    @Test
    void leavesADayToWhoeverIsAtIt() throws Exception {
        trail.superuser().setAutoCommit(false);
        trail.run("select pg_advisory_xact_lock(x'5EA1'::bigint)");
        try {
            assertThrows(NoSuchElementException.class, () -> trail.seal(TrailInDatabase.FIRST_DAY.plusDays(2)));
        } finally {
            trail.superuser().rollback();
            trail.superuser().setAutoCommit(true);
        }
        trail.seal(TrailInDatabase.FIRST_DAY.plusDays(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit_entry select * from audit_entry limit 1",
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_head values (gen_random_uuid(), 1, '')",
                "update audit_head set sequence = 0",
                "delete from audit_head",
                "insert into audit_link values (gen_random_uuid(), 1, '', 1)",
                "update audit_link set hash = ''",
                "delete from audit_link",
                "insert into audit_seal values (9, now(), '', '')",
                "update audit_seal set statement = ''",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void keepsTheRuntimeRoleFromTouchingTheTrail(String attempt) throws SQLException {
        try (var statement = trail.runtime().createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(attempt));
            assertEquals("42501", refused.getSQLState(), refused::getMessage);
        }
    }

    /** With a line break in a name, two different entries could have one hash. */
    @Test
    void takesNoNameOfTwoLines() throws SQLException {
        try (var statement = trail.runtime().createStatement()) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> statement.execute("select audit_append(gen_random_uuid(), E'a\\nb', 'c', 'D', '{}')"));
            assertEquals("23514", refused.getSQLState(), refused::getMessage);
        }
    }

    @Test
    void tellsEveryFaultInBothLanguages() {
        for (var kind : Kind.values()) {
            var fault = new Fault(kind, null, 1, List.of("2", "3"));
            assertTrue(!fault.told(Locale.FRENCH).equals(fault.told(Locale.ENGLISH)), kind.name());
            assertFalse(fault.told(Locale.FRENCH).contains("{"), fault.told(Locale.FRENCH));
        }
    }

    private static Set<String> chainsOf(List<Fault> faults) {
        return faults.stream()
                .map(Fault::aggregate)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    private static List<Kind> kinds() throws Exception {
        return trail.verdict().faults().stream().map(Fault::kind).toList();
    }

    private static List<Kind> kindsOf(String export) throws Exception {
        return TrailInDatabase.verdict(export.getBytes(StandardCharsets.UTF_8), List.of(trail.publicKey()))
                .faults()
                .stream()
                .map(Fault::kind)
                .toList();
    }

    private static long lastOf(int chain) throws SQLException {
        return trail.number("select max(sequence) from audit_entry where aggregate_id = '%s'"
                .formatted(trail.chains().get(chain)));
    }

    private static Line.Seal[] seals() throws Exception {
        var read = new ObjectMapper().readerFor(Line.class);
        var seals = new ArrayList<Line.Seal>();
        for (var line :
                new String(trail.export(), StandardCharsets.UTF_8).lines().toList()) {
            if (read.<Line>readValue(line) instanceof Line.Seal seal) {
                seals.add(seal);
            }
        }
        return seals.toArray(Line.Seal[]::new);
    }
}
