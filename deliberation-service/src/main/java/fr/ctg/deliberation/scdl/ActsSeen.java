package fr.ctg.deliberation.scdl;

import fr.ctg.platform.problem.Facts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The acts a file has told so far, to find one told twice. A number may be thousands of characters long in a hostile file: a fingerprint is
 * kept in its place, long enough that nobody can make two numbers share one.
 */
final class ActsSeen {
    private final Map<Fingerprint, Long> firstLines = new HashMap<>();
    private final MessageDigest sha256 = sha256();

    Optional<ScdlBreach> breach(List<String> cells, long line) {
        var siret = ScdlColumn.COLL_SIRET.of(cells);
        var number = ScdlColumn.DELIB_ID.of(cells);
        if (siret.isBlank() || number.isBlank()) {
            return Optional.empty();
        }
        var firstLine = firstLines.putIfAbsent(fingerprint(siret + '\0' + number), line);
        return Optional.ofNullable(firstLine)
                .map(first ->
                        ScdlBreach.of(ScdlColumn.DELIB_ID, "scdl-act-twice", number, Facts.of("firstLine", first)));
    }

    private Fingerprint fingerprint(String act) {
        var digest = ByteBuffer.wrap(sha256.digest(act.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }

    private record Fingerprint(long first, long second) {}
}
