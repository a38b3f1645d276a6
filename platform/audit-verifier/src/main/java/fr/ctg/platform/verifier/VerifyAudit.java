package fr.ctg.platform.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** {@code java -jar platform-audit-verifier.jar EXPORT [--key FILE]... [--seals FILE]}: 0 when all holds, 1 when something does not, 2 when it cannot tell. */
public final class VerifyAudit {
    private static final int MOST_SHOWN = 50;

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | DateTimeException failed) {
            System.err.println(failed);
            System.exit(2);
        }
    }

    private static int run(List<String> arguments) throws IOException, GeneralSecurityException {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            throw new IllegalArgumentException("EXPORT [--key FILE]... [--seals FILE]");
        }
        var keys = new ArrayList<PublicKey>();
        var kept = new ArrayList<Line.Seal>();
        for (int option = 1; option < arguments.size(); option += 2) {
            var file = Path.of(arguments.get(option + 1));
            switch (arguments.get(option)) {
                case "--key" -> keys.add(key(Files.readString(file)));
                case "--seals" -> kept.addAll(KeptSeals.in(file));
                default -> throw new IllegalArgumentException("Unknown option " + arguments.get(option));
            }
        }
        try (var export = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
            return print(new Verifier(keys, kept).verify(export));
        }
    }

    static PublicKey key(String pem) throws GeneralSecurityException {
        var text = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    private static int print(Verifier.Verdict verdict) {
        var words = ResourceBundle.getBundle(
                "fr.ctg.platform.verifier.faults",
                Locale.getDefault(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        System.out.printf(words.getString("read") + "%n", verdict.chains(), verdict.entries(), verdict.seals());
        verdict.faults().stream()
                .limit(MOST_SHOWN)
                .forEach(fault -> System.out.println(fault.kind() + " " + fault.told(Locale.getDefault())));
        System.out.printf(
                words.getString(verdict.holds() ? "holds" : "broken") + "%n",
                verdict.faults().size());
        return verdict.holds() ? 0 : 1;
    }
}
