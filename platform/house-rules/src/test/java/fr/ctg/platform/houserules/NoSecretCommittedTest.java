package fr.ctg.platform.houserules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens something is given at run time; a file that is committed is read by everybody, and for ever. */
class NoSecretCommittedTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));

    /** Letters that would be read as a secret here too are written in two parts. */
    private static final String PRIVATE = "PRIVATE ";

    private static final Map<String, Pattern> SECRETS = new LinkedHashMap<>();

    static {
        SECRETS.put(
                "a private key",
                Pattern.compile(
                        "-----BEGIN [A-Z ]*" + PRIVATE + "KEY[A-Z ]*-----(\\\\[nr]|[\\s\"'+])*[A-Za-z0-9+/]{32,}"));
        SECRETS.put(
                "a long random value under a telling name",
                Pattern.compile(
                        "(?i:password|passwd|secret|token|api_?key|credential|authorization)[\\w.-]*[\"']?\\s*[=:,]\\s*"
                                + "[\"']?(?i:bearer\\s+)?(?=[\\w+/=-]*[0-9])(?=[\\w+/=-]*[A-Za-z])[\\w+/=-]{20,}"));
        SECRETS.put(
                "a literal password of a configuration",
                Pattern.compile(
                        "(?im)^[ \\t#-]*[\\w.%\"'-]*(password|passwd|secret)[\"']?[ \\t]*[=:][ \\t]*[\"']?(?![\\s$<{\"']|[\\w.()]+;$)\\S{4,}$"));
        SECRETS.put(
                "an address with a password",
                Pattern.compile("(?i)\\bjdbc:[^\\s\"']+[?&;]password=[^\\s\"'$&%{<]"
                        + "|\\b[a-z][a-z0-9+]*://[^/\\s:@\"'$]+:[^/\\s:@\"'$%{<]+@"));
        SECRETS.put("a token of AWS", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"));
        SECRETS.put("a token of GitHub", Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\\w{40,})"));
        SECRETS.put("a token of GitLab", Pattern.compile("\\bglpat-[\\w-]{20,}"));
        SECRETS.put("a token of Slack", Pattern.compile("\\bxox[abeoprs]-[\\w-]{20,}"));
        SECRETS.put("a key of Google", Pattern.compile("\\bAIza[\\w-]{35}\\b"));
        SECRETS.put("a signed token", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{20,}"));
    }

    @Test
    void noCommittedFileHoldsASecret() throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        var files = committedFiles();
        assertTrue(files.size() > 500, "not all files were listed: " + files.size());
        for (var file : files) {
            var bytes = Files.readAllBytes(file);
            if (isText(bytes)) {
                secretsIn(new String(bytes, UTF_8)).forEach(secret -> found.add(ROOT.relativize(file) + ": " + secret));
            }
        }
        assertEquals(List.of(), found, "replace it where it is used as well: whoever has this repository has it");
    }

    private static List<Path> committedFiles() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var names = new String(git.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, git.waitFor(), "git lists what is committed");
        return Stream.of(names.split("\0"))
                .map(ROOT::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static boolean isText(byte[] bytes) {
        for (var part : bytes) {
            if (part == 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> secretsIn(String text) {
        return SECRETS.entrySet().stream()
                .flatMap(secret -> secret.getValue()
                        .matcher(text)
                        .results()
                        // Not the value: the report of a build is read by many.
                        .map(match -> secret.getKey() + " in line "
                                + text.substring(0, match.start()).lines().count()))
                .toList();
    }

    static Stream<String> planted() {
        var random = "q7Zk2Lw9" + "Xc4Vb1Nm8" + "Qa5Ws6Ed";
        return Stream.of(
                "-----BEGIN " + PRIVATE + "KEY-----\nMC4CAQAwBQYDK2VwBCIEIKt1" + random + "\n-----END",
                "-----BEGIN RSA " + PRIVATE + "KEY-----\\n\" + \"MIIEpAIBAAKCAQEA7v" + random + random,
                "ctg.cursor.secret" + "=" + random,
                "CTG_CURSOR_SECRET" + ": \"" + random + "\"",
                "\"access_token\"" + ": \"" + random + "\"",
                "header(\"Authorization\"" + ", \"Bearer " + random + "\")",
                "quarkus.datasource.password" + "=hunter2",
                "  password" + ": correct-horse",
                "jdbc:postgresql://db/ctg?user=ctg&" + "password=hunter2",
                "postgresql://ctg:" + "hunter2@db/ctg",
                "AK" + "IA2E0A8F3B1C4D5E6F",
                "ghp" + "_" + random + random,
                "github" + "_pat_" + random + random,
                "glpat" + "-" + random,
                "xoxb" + "-" + random,
                "AI" + "zaSy" + random + "AbCdEfGh",
                "ey" + "JhbGciOiJFUzI1NiJ9.ey" + "JzdWIiOiJhbGljZSJ9." + random);
    }

    @ParameterizedTest
    @MethodSource("planted")
    void noticesASecret(String text) {
        assertEquals(false, secretsIn("first line\n" + text + "\n").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.password=${POSTGRES_PASSWORD}",
                "password=",
                "        this.password = password;",
                "ctg.cursor.secret is shared by the replicas of a service",
                "\"-----BEGIN PRIVATE KEY-----\\n\" + Base64.getEncoder().encodeToString(key.getEncoded())",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=",
                "TOKEN=$(make -s token NAME=mayor-maussane)",
                "http://localhost:8080/v1/conventions?reference=CTG-VALLEE-DES-BAUX-2022-2025",
                "\"sha256\": \"d1132ae17a88e73e6e414d99682678d9cdd58f735e95965db2691ab66df2daff\""
            })
    void letsPassWhatOpensNothing(String text) {
        assertEquals(List.of(), secretsIn(text));
    }
}
