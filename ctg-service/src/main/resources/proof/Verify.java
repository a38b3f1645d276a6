import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks this bundle without network: {@code java Verify.java}, in the directory it was unpacked to. Every file must have the fingerprint written
 * for it in SHA256SUMS, no file may be missing or added, every text is named after its own fingerprint and is one the convention names, and what the
 * chain says as a whole must follow from its links.
 */
public final class Verify {
    private static final Pattern VERDICT = Pattern.compile("\"verdict\":\"([A-Z]+)\"");
    private static final Pattern TEXT = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");
    private static final Set<String> HOLDING = Set.of("PROVED", "DECLARED");

    private final Path home;
    private final List<String> faults = new ArrayList<>();

    private Verify(Path home) {
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        var verify = new Verify(Path.of(args.length == 0 ? "." : args[0]));
        verify.files();
        if (verify.faults.isEmpty()) {
            verify.texts();
            verify.chain();
        }
        verify.faults.forEach(fault -> System.out.println("FAUX  " + fault));
        if (verify.faults.isEmpty()) {
            System.out.println("JUSTE : les fichiers sont ceux du sceau, et la chaîne dit ce que disent ses maillons.");
        }
        System.exit(verify.faults.isEmpty() ? 0 : 1);
    }

    private void files() throws Exception {
        var sealed = new TreeSet<String>();
        for (var line : Files.readAllLines(home.resolve("SHA256SUMS"))) {
            var name = line.substring(66);
            sealed.add(name);
            var file = home.resolve(name);
            if (!Files.exists(file)) {
                faults.add(name + " manque");
            } else if (!sha256(file).equals(line.substring(0, 64))) {
                faults.add(name + " a été modifié");
            }
        }
        try (Stream<Path> found = Files.walk(home)) {
            found.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("SHA256SUMS") && !sealed.contains(name))
                    .forEach(name -> faults.add(name + " a été ajouté"));
        }
    }

    private void texts() throws Exception {
        var versions = TEXT.matcher(read("convention.json")).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var directory = home.resolve("texts");
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> texts = Files.list(directory)) {
            for (var text : texts.sorted().toList()) {
                var hash = sha256(text);
                if (!text.getFileName().toString().equals(hash + ".pdf")) {
                    faults.add("texts/" + text.getFileName() + " ne porte pas sa propre empreinte");
                }
                if (!versions.contains(hash)) {
                    faults.add("texts/" + text.getFileName() + " n'est pas un texte de la convention");
                }
            }
        }
    }

    private void chain() throws IOException {
        var chain = read("legal-chain.json");
        var verdicts = VERDICT.matcher(chain).results().map(found -> found.group(1)).toList();
        var holds = !verdicts.isEmpty() && HOLDING.containsAll(verdicts);
        if (holds != chain.contains("\"complete\":true")) {
            faults.add("legal-chain.json se dit " + (holds ? "incomplète" : "complète") + ", ses maillons disent le contraire");
        }
        System.out.println("%d maillons, dont %d qui ne tiennent pas"
                .formatted(
                        verdicts.size(),
                        verdicts.stream().filter(verdict -> !HOLDING.contains(verdict)).count()));
    }

    private String read(String name) throws IOException {
        return Files.readString(home.resolve(name), StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
