package fr.ctg.deliberation.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.CatalogueConfig;
import fr.ctg.deliberation.CatalogueFile;
import fr.ctg.deliberation.rule.Period;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The dated catalogue of legal deadlines. It is data: {@code ctg.catalogue.deadline-rules} names another file when a rule or a date of ours
 * turns out to be wrong. A catalogue that misses a kind, or has a hole or an overlap, stops the start.
 */
@Startup
@Singleton
public class DeadlineRules {
    private final List<DeadlineRule> rules;

    @Inject
    DeadlineRules(ObjectMapper json, CatalogueConfig replacements) throws IOException {
        this(json, replacements.deadlineRules());
    }

    public DeadlineRules(ObjectMapper json, Optional<Path> replacement) throws IOException {
        this.rules = CatalogueFile.read("deadline-rules", replacement, Catalogue.class, json)
                .deadlineRules();
        for (var kind : Deadline.Kind.values()) {
            requireNoHole(kind);
        }
    }

    private void requireNoHole(Deadline.Kind kind) {
        var ofKind = rules.stream().filter(rule -> rule.kind() == kind).toList();
        if (ofKind.isEmpty()) {
            throw new IllegalStateException("Deadline rules: none for " + kind);
        }
        Period.requireNoHole(ofKind, DeadlineRule::period);
    }

    Catalogue all() {
        return new Catalogue(rules);
    }

    Catalogue on(LocalDate day) {
        return new Catalogue(
                rules.stream().filter(rule -> rule.period().includes(day)).toList());
    }

    /** The deadline that starts on that day; empty when the catalogue knows none of the kind that day. */
    public Optional<Deadline> deadline(Deadline.Kind kind, LocalDate startsOn, FrenchHolidays holidays) {
        return deadline(kind, startsOn, List.of(), holidays);
    }

    /** The same, after the letters received since it started. One received before the start is about something else. */
    public Optional<Deadline> deadline(
            Deadline.Kind kind, LocalDate startsOn, List<Letter> letters, FrenchHolidays holidays) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.period().includes(startsOn))
                .findFirst()
                .map(rule -> after(letters, rule, rule.from(startsOn, holidays), holidays));
    }

    private static Deadline after(List<Letter> letters, DeadlineRule rule, Deadline first, FrenchHolidays holidays) {
        var heard = EnumSet.noneOf(Letter.Purpose.class);
        var running = first;
        for (var letter : letters.stream()
                .filter(letter -> !letter.receivedOn().isBefore(first.startsOn()))
                .sorted(Comparator.comparing(Letter::receivedOn))
                .toList()) {
            if (heard.add(letter.purpose())) {
                running = rule.restart(running, letter, holidays);
            }
        }
        return running;
    }

    /** The file's content. */
    @Schema(name = "DeadlineRules", description = "Le catalogue daté des délais légaux.")
    public record Catalogue(@Schema(required = true) List<DeadlineRule> deadlineRules) {}
}
