package fr.ctg.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site is told of its values. */
class SiteTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));

    private static Path overlay(String name) {
        return ROOT.resolve("deploy/kubernetes/overlays").resolve(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "existing", "sandbox"})
    void oursAreComplete(String name) throws IOException {
        assertEquals(List.of(), Site.of(overlay(name)).check());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            release                       | latest                                  | a release of the images, such as 0.1.0
            registry                      | https://registry.mairie.fr/ctg          | registry and path of the images, without the name of one: registry.mairie.fr/ctg
            public-host                   | https://api.mairie.fr                   | the host name of the API, without https://
            issuer                        | http://identity.mairie.fr/realms/ctg    | the address of the identity provider's realm, https://, without a slash at its end
            issuer                        | https://identity.mairie.fr/realms/ctg/  | the address of the identity provider's realm, https://, without a slash at its end
            issuer-network                | identity.mairie.fr                      | the network of the identity provider, such as 192.0.2.10/32
            bootstrap-servers             | kafka.mairie.fr:9092                    | host:9093 of the broker, comma separated; TLS with SCRAM-SHA-512
            ctg-service-jdbc-url          | jdbc:postgresql://db.mairie.fr:5432/ctg | jdbc:postgresql://HOST:5432/ctg?sslmode=verify-full&sslrootcert=/etc/ctg/database/ca.crt
            """)
    void aValueThatCannotWorkIsExplained(String key, String value, String form) throws IOException {
        assertEquals(
                List.of("%s: \"%s\" is not %s".formatted(key, value, form)),
                said(with(key, value).check()));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        var values = new TreeMap<>(Site.of(overlay("existing")).values());
        values.remove("storage-class");
        values.remove("trusted-proxies");
        assertEquals(
                List.of("trusted-proxies is missing: addresses or networks of the ingress, comma separated"),
                said(new Site(overlay("existing"), values).check()));
    }

    @Test
    void aMisspelledKeyIsNotSilent() throws IOException {
        assertEquals(
                List.of(
                        "strorage-class is read by nothing in this overlay: a misspelling, or a component that is not there"),
                said(with("strorage-class", "fast").check()));
    }

    @Test
    void whoeverDeploysOurExampleIsStopped() throws IOException {
        assertEquals(
                "issuer: \"https://identity.example.fr/realms/ctg\" is still the example; it should be the address of the identity"
                        + " provider's realm, https://, without a slash at its end",
                said(Site.of(overlay("production")).examples()).get(1));
    }

    @Test
    void withoutItsFileAnOverlaySaysWhereToFindOne() {
        var missing = assertThrows(IOException.class, () -> Site.of(ROOT));
        assertEquals(
                ROOT.resolve("site.yaml") + " is missing: copy one of deploy/kubernetes/overlays/*/site.yaml",
                missing.getMessage());
    }

    private static Site with(String key, String value) throws IOException {
        var values = new TreeMap<>(Site.of(overlay("existing")).values());
        values.put(key, value);
        return new Site(overlay("existing"), values);
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(Finding::what).toList();
    }
}
