package fr.ctg.ctg.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How others are told. */
@ConfigMapping(prefix = "ctg.webhooks")
public interface WebhookConfig {
    /** AES-256 keys in Base64, the newest first: it encrypts, all decrypt. Without one nobody can register a webhook. */
    Optional<List<String>> keys();

    /** Lets receivers be on this machine, and speak plain HTTP: to try things out, never in production. */
    @WithDefault("false")
    boolean loopback();

    /** Certificates (PEM) that are trusted in the place of the platform's. */
    Optional<Path> trustedCertificates();

    /** How often is looked for deliveries that are due. */
    @WithDefault("PT1S")
    Duration every();

    /** How long one attempt may take, from the connection to the status. */
    @WithDefault("PT15S")
    Duration timeout();

    /** Wait after each failure; half as much is added at random. As Standard Webhooks proposes: three days in all. */
    @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
    List<Duration> retries();

    /** Nothing but failures for so long, and the webhook is disabled. */
    @WithDefault("P5D")
    Duration disabledAfter();

    /** How long the former secret signs beside the new one. */
    @WithDefault("PT24H")
    Duration overlap();

    /** Attempts of an instance at a time. */
    @WithDefault("32")
    int atOnce();

    /** Attempts of an instance at a time for one webhook; one that fails has one. */
    @WithDefault("4")
    int atOncePerWebhook();

    /** Webhooks an organisation may have. */
    @WithDefault("10")
    int perOrganisation();

    /** How long the log of settled deliveries is kept. */
    @WithDefault("P30D")
    Duration logKept();
}
