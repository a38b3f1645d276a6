package fr.ctg.ctg.chain;

import static fr.ctg.ctg.Partners.CAF;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.Tokens;
import io.quarkus.runtime.util.HashUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle is checked as anybody would: unpacked, with a JDK and nothing else. */
@HttpTest
class ProofBundleTest {
    private static final byte[] FILE = "%PDF-1.7\nTexte de démonstration\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    @Test
    void isVerifiedOfflineAndShowsWhatWasTamperedWith() throws Exception {
        var partners = concluded();
        var bundle = bundle(partners);
        assertArrayEquals(bundle, bundle(partners), "the same state, the same bytes");
        unpack(bundle);
        var names = new TreeSet<String>();
        try (var files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(home.relativize(file).toString()));
        }
        var text = "texts/" + HashUtil.sha256(FILE) + ".pdf";
        assertTrue(names.contains(text), names::toString);
        assertEquals(6, names.size());
        assertFalse(Files.readString(home.resolve("legal-chain.json")).contains("\": "), "canonical: no blank");
        var verdict = verify();
        assertEquals(0, verdict.exit(), verdict.output());
        assertTrue(verdict.output().contains("JUSTE"), verdict.output());

        Files.writeString(home.resolve("legal-chain.json"), " ", StandardOpenOption.APPEND);
        assertEquals("FAUX  legal-chain.json a été modifié", verify().output().strip());
        unpack(bundle);
        Files.writeString(home.resolve("ajout.txt"), "x");
        assertEquals("FAUX  ajout.txt a été ajouté", verify().output().strip());
        Files.delete(home.resolve("ajout.txt"));
        Files.delete(home.resolve(text));
        assertEquals("FAUX  " + text + " manque", verify().output().strip());
    }

    @Test
    void doesNotBelieveASealPutOnAChainThatContradictsItself() throws Exception {
        unpack(bundle(concluded()));
        var chain = Files.readString(home.resolve("legal-chain.json"));
        assertTrue(chain.contains("\"complete\":false"));
        Files.writeString(home.resolve("legal-chain.json"), chain.replace("\"complete\":false", "\"complete\":true"));
        var sums = Files.readString(home.resolve("SHA256SUMS"))
                .replaceFirst(
                        "[0-9a-f]{64}  legal-chain.json",
                        HashUtil.sha256(Files.readAllBytes(home.resolve("legal-chain.json"))) + "  legal-chain.json");
        Files.writeString(home.resolve("SHA256SUMS"), sums);
        var verdict = verify();
        assertEquals(1, verdict.exit());
        assertTrue(verdict.output().contains("FAUX  legal-chain.json se dit complète"), verdict.output());
    }

    @Test
    void makesTwoAtATimeAndAsksOthersToComeBack() {
        var path = concluded().path() + "/proof-bundle";
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Partners.eventually(() -> IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> given().get(path).contentType(), readers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.toSet())
                    .equals(Set.of("application/zip", "application/problem+json")));
        }
        given().get(path).then().statusCode(200);
    }

    /** Concluded on a text whose file is kept; no plan is active, so the chain is not complete. */
    private static Partners concluded() {
        var partners = Partners.running();
        Partners.as("steering", CAF)
                .body("""
                {"textSha256": "%s", "substantial": false, "reason": "Version PDF du même texte"}""".formatted(HashUtil.sha256(FILE)))
                .put(partners.path() + "/text")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("steering", CAF))
                .contentType("application/pdf")
                .queryParam("kind", "TEXT")
                .queryParam("title", "Texte")
                .body(FILE)
                .post(partners.path() + "/documents")
                .then()
                .statusCode(201);
        partners.approved().executory();
        partners.cafDecides().then().statusCode(200);
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        partners.cafSigns().then().statusCode(200).body("signedOn", equalTo("2022-09-20"));
        return partners;
    }

    private static byte[] bundle(Partners partners) {
        return given().get(partners.path() + "/proof-bundle")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private void unpack(byte[] bundle) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = home.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private record Verdict(int exit, String output) {}

    private Verdict verify() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Dstdout.encoding=UTF-8", "Verify.java")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Verdict(process.exitValue(), output);
    }
}
