package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The dated catalogue of quorum, proxy and convocation rules. It is data: {@code ctg.catalogue.attendance-rules} names another file when a
 * rule or a date of ours turns out to be wrong. A catalogue with a hole or an overlap stops the start.
 */
@Startup
@Singleton
public class AttendanceRules {
    private final Catalogue catalogue;

    AttendanceRules(
            ObjectMapper json, @ConfigProperty(name = "ctg.catalogue.attendance-rules") Optional<Path> replacement)
            throws IOException {
        try (var source = open(replacement)) {
            this.catalogue = json.readValue(source, Catalogue.class);
        }
        requireNoHole(catalogue.quorumRules(), QuorumRule::period);
        requireNoHole(catalogue.proxyRules(), ProxyRule::period);
        requireNoHole(catalogue.convocationRules(), ConvocationRule::period);
    }

    private static InputStream open(Optional<Path> replacement) throws IOException {
        if (replacement.isPresent()) {
            return Files.newInputStream(replacement.get());
        }
        var builtIn =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("catalogue/attendance-rules.json");
        if (builtIn == null) {
            throw new IOException("catalogue/attendance-rules.json is missing");
        }
        return builtIn;
    }

    private static <R> void requireNoHole(List<R> rules, Function<R, Period> period) {
        for (int next = 1; next < rules.size(); next++) {
            var end = period.apply(rules.get(next - 1)).to();
            var start = period.apply(rules.get(next)).from();
            if (end == null || !end.plusDays(1).equals(start)) {
                throw new IllegalStateException("Attendance rules: hole or overlap before " + rules.get(next));
            }
        }
    }

    QuorumRule quorumOn(LocalDate day) {
        return inForce(catalogue.quorumRules(), QuorumRule::period, day);
    }

    ProxyRule proxiesOn(LocalDate day) {
        return inForce(catalogue.proxyRules(), ProxyRule::period, day);
    }

    ConvocationRule convocationOn(LocalDate day) {
        return inForce(catalogue.convocationRules(), ConvocationRule::period, day);
    }

    Catalogue all() {
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
            description = "Le catalogue daté des règles de quorum, de pouvoirs et de convocation.")
    public record Catalogue(
            @Schema(required = true) List<QuorumRule> quorumRules,
            @Schema(required = true) List<ProxyRule> proxyRules,
            @Schema(required = true) List<ConvocationRule> convocationRules) {}

    private static final class NoRuleOnDate extends Refusal {
        NoRuleOnDate(LocalDate day) {
            super(Kind.INVALID, "no-rule-on-date", Facts.of("date", day));
        }
    }
}
