package fr.ctg.deliberation.council;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.CatalogueConfig;
import fr.ctg.deliberation.CatalogueFile;
import fr.ctg.deliberation.rule.Period;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The dated catalogue of how acts are made known. It is data: {@code ctg.catalogue.publication-rules} names another file when a rule or a date
 * of ours turns out to be wrong. A catalogue with a hole or an overlap stops the start.
 */
@Startup
@Singleton
public class PublicationRules {
    private final List<PublicationRule> rules;

    @Inject
    PublicationRules(ObjectMapper json, CatalogueConfig replacements) throws IOException {
        this(json, replacements.publicationRules());
    }

    public PublicationRules(ObjectMapper json, Optional<Path> replacement) throws IOException {
        this.rules = CatalogueFile.read("publication-rules", replacement, Catalogue.class, json)
                .publicationRules();
        Period.requireNoHole(rules, PublicationRule::period);
    }

    public PublicationRule on(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.period().includes(day))
                .findFirst()
                .orElseThrow(() -> new NoRuleOnDate(day));
    }

    List<PublicationRule> all() {
        return rules;
    }

    /** The file's content. */
    @Schema(name = "PublicationRules", description = "Le catalogue daté des règles de publicité des actes.")
    public record Catalogue(@Schema(required = true) List<PublicationRule> publicationRules) {}

    private static final class NoRuleOnDate extends Refusal {
        NoRuleOnDate(LocalDate day) {
            super(Kind.INVALID, "no-rule-on-date", Facts.of("date", day), "CGCT art. L2131-1");
        }
    }
}
