package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.deliberation.CatalogueConfig;
import fr.ctg.deliberation.CatalogueFile;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The dated catalogue of what the law asks of a sitting. It is data: {@code ctg.catalogue.attendance-rules} names another file when a
 * rule or a date of ours turns out to be wrong. A catalogue with a hole or an overlap stops the start.
 */
@Startup
@Singleton
public class AttendanceRules {
    private final Catalogue catalogue;

    @Inject
    AttendanceRules(ObjectMapper json, CatalogueConfig replacements) throws IOException {
        this(json, replacements.attendanceRules());
    }

    public AttendanceRules(ObjectMapper json, Optional<Path> replacement) throws IOException {
        this.catalogue = CatalogueFile.read("attendance-rules", replacement, Catalogue.class, json);
        Period.requireNoHole(catalogue.quorumRules(), QuorumRule::period);
        Period.requireNoHole(catalogue.proxyRules(), ProxyRule::period);
        Period.requireNoHole(catalogue.convocationRules(), ConvocationRule::period);
        Period.requireNoHole(catalogue.venueRules(), VenueRule::period);
        Period.requireNoHole(catalogue.interestRules(), InterestRule::period);
        Period.requireNoHole(catalogue.signingRules(), SigningRule::period);
        Period.requireNoHole(catalogue.closedDoorsRules(), ClosedDoorsRule::period);
    }

    public QuorumRule quorumOn(LocalDate day) {
        return inForce(catalogue.quorumRules(), QuorumRule::period, day);
    }

    public ProxyRule proxiesOn(LocalDate day) {
        return inForce(catalogue.proxyRules(), ProxyRule::period, day);
    }

    public ConvocationRule convocationOn(LocalDate day) {
        return inForce(catalogue.convocationRules(), ConvocationRule::period, day);
    }

    public VenueRule venueOn(LocalDate day) {
        return inForce(catalogue.venueRules(), VenueRule::period, day);
    }

    public InterestRule interestsOn(LocalDate day) {
        return inForce(catalogue.interestRules(), InterestRule::period, day);
    }

    public SigningRule signingOn(LocalDate day) {
        return inForce(catalogue.signingRules(), SigningRule::period, day);
    }

    public ClosedDoorsRule closedDoorsOn(LocalDate day) {
        return inForce(catalogue.closedDoorsRules(), ClosedDoorsRule::period, day);
    }

    /** A rule of the catalogue by its id, to try what another regime would have said. */
    public QuorumRule quorumRule(String id) {
        return named(catalogue.quorumRules(), QuorumRule::id, id);
    }

    public ProxyRule proxyRule(String id) {
        return named(catalogue.proxyRules(), ProxyRule::id, id);
    }

    private static <R> R named(List<R> rules, Function<R, String> name, String id) {
        return rules.stream()
                .filter(rule -> name.apply(rule).equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRule(id));
    }

    public Catalogue all() {
        return catalogue;
    }

    private static <R> R inForce(List<R> rules, Function<R, Period> period, LocalDate day) {
        return rules.stream()
                .filter(rule -> period.apply(rule).includes(day))
                .findFirst()
                .orElseThrow(() -> new NoRuleOnDate(day));
    }

    /** The file's content. */
    @Schema(
            name = "AttendanceRules",
            description =
                    "Le catalogue daté des règles de la séance : quorum, pouvoirs, convocation, réunion à distance, membres intéressés, signatures, huis clos.")
    public record Catalogue(
            @Schema(required = true) List<QuorumRule> quorumRules,
            @Schema(required = true) List<ProxyRule> proxyRules,
            @Schema(required = true) List<ConvocationRule> convocationRules,
            @Schema(required = true) List<VenueRule> venueRules,
            @Schema(required = true) List<InterestRule> interestRules,
            @Schema(required = true) List<SigningRule> signingRules,
            @Schema(required = true) List<ClosedDoorsRule> closedDoorsRules) {}

    private static final class UnknownRule extends Refusal {
        UnknownRule(String id) {
            super(Kind.INVALID, "unknown-rule", Facts.of("rule", id));
        }
    }

    private static final class NoRuleOnDate extends Refusal {
        NoRuleOnDate(LocalDate day) {
            super(Kind.INVALID, "no-rule-on-date", Facts.of("date", day));
        }
    }
}
