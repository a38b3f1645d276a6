package fr.ctg.platform.verifier;

import fr.ctg.platform.verifier.Fault.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The seals of an export, held against the auditor's keys, against those kept from before, and against the links they cover. */
final class Seals {
    private static final Pattern STATEMENT = Pattern.compile("""
            ctg audit seal 1
            source \\S+
            number (?<number>\\d+)
            day \\d{4}-\\d\\d-\\d\\d
            at \\S+
            chains (?<chains>\\d+)
            digest (?<digest>[0-9a-f]{64})
            previous (?<previous>-|[0-9a-f]{64})
            """);

    private final List<PublicKey> keys;
    private final Map<Long, Line.Seal> kept;
    private final Map<Long, Covered> covered = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long last;
    private String lastHash = "-";

    Seals(List<PublicKey> keys, Map<Long, Line.Seal> kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /** What a seal says of the links it covers, and what they say themselves so far. */
    private static final class Covered {
        final String chains;
        final String digest;
        final MessageDigest found = Sha256.digest();
        long count;

        Covered(String chains, String digest) {
            this.chains = chains;
            this.digest = digest;
        }
    }

    void add(Line.Seal seal) {
        var number = seal.number();
        if (number != last + 1) {
            find(Kind.SEAL_MISSING, last + 1);
        }
        var statement = STATEMENT.matcher(seal.statement());
        if (!statement.matches() || Long.parseLong(statement.group("number")) != number) {
            find(Kind.SEAL_UNREADABLE, number);
        } else {
            if (number == last + 1 && !statement.group("previous").equals(lastHash)) {
                find(Kind.SEAL_UNLINKED, number, last);
            }
            covered.put(number, new Covered(statement.group("chains"), statement.group("digest")));
        }
        if (keys.stream().noneMatch(key -> isSignedBy(key, seal))) {
            find(Kind.SEAL_SIGNATURE, number);
        }
        Optional.ofNullable(kept.get(number))
                .filter(own -> !own.statement().equals(seal.statement()))
                .ifPresent(_ -> find(Kind.SEAL_REPLACED, number));
        last = number;
        lastHash = Sha256.of(seal.statement().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSignedBy(PublicKey key, Line.Seal seal) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(seal.statement().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(seal.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    void add(Line.Link link) {
        var seal = covered.get(link.seal());
        if (seal != null) {
            seal.count++;
            seal.found.update((link.aggregateId() + " " + link.sequence() + " " + link.hash() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Once all links were added. */
    List<Fault> faults() {
        covered.forEach((number, seal) -> {
            if (!HexFormat.of().formatHex(seal.found.digest()).equals(seal.digest)) {
                find(Kind.SEAL_CHAINS, number, seal.chains, seal.count);
            }
        });
        kept.keySet().stream().filter(number -> number > last).forEach(number -> find(Kind.SEAL_MISSING, number));
        return faults;
    }

    private void find(Kind kind, long number, Object... facts) {
        faults.add(Fault.ofSeal(kind, number, facts));
    }

    long count() {
        return last;
    }
}
