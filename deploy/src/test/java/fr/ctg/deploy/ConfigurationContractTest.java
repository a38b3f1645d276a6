package fr.ctg.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deploy.Applications.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/configuration.md tells of each setting what the packages of the applications make of it. {@code make contracts} rewrites what is ours. */
class ConfigurationContractTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Path DOCUMENT = ROOT.resolve("docs/configuration.md");
    private static final String BEGIN = "<!-- What follows is written by make contracts, from the code. -->\n";
    private static final String END = "<!-- Until here. -->\n";
    private static final String HEAD = "| Key | Variable | Type | Default | Effect |\n|---|---|---|---|---|\n";

    /** Where code asks for a setting by its name: by annotation, by hand, for a schedule. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:ConfigProperty\\(name = |Value\\()\"((?:ctg|gateway)\\.[^\"]+)\"|every = \"\\{([^}]+)}\"");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{((?:ctg|gateway)\\.[^}]+)}");

    /** Of the framework: a variable, who takes it, its default and its effect. */
    private static final Pattern FRAMEWORK =
            Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]*)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\| [^|]+ \\|$");

    private static Applications applications;

    @BeforeAll
    static void read() throws IOException {
        applications = Applications.of(ROOT);
    }

    @Test
    void namesEachSettingOfOursAsItIs() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf(BEGIN) + BEGIN.length();
        var end = document.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end >= begin, "the marks are missing");
        var tables = tables(Effects.in(ROOT));
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + tables + document.substring(end));
            return;
        }
        assertEquals(
                tables,
                document.substring(begin, end),
                "docs/configuration.md no longer tells what the packages do: run `make contracts`, read the difference, commit it");
    }

    /** One for what all have, one for what the services have, one for what each has of its own. */
    private static String tables(Effects effects) {
        var all = rows(effects, _ -> true);
        var services = rows(effects, Application::isService);
        services.removeAll(all);
        var text = new StringBuilder("\n## All four applications\n\n" + HEAD + String.join("", all)
                + "\n## The three services\n\n" + HEAD + String.join("", services));
        for (var application : applications.byName().values()) {
            var own = rows(effects, application::equals);
            own.removeAll(all);
            own.removeAll(services);
            text.append("\n## ").append(application.name()).append("\n\n").append(HEAD);
            own.forEach(text::append);
        }
        return text.append("\n").toString();
    }

    /** Those that are the same at each of them. */
    private static TreeSet<String> rows(Effects effects, Predicate<Application> which) {
        var common = new ArrayList<TreeSet<String>>();
        applications.byName().values().stream().filter(which).forEach(application -> {
            var rows = new TreeSet<String>();
            application.own().forEach(setting -> rows.add(row(setting, effects.of(setting))));
            common.add(rows);
        });
        var first = common.getFirst();
        common.forEach(first::retainAll);
        return first;
    }

    private static String row(Setting setting, String effect) {
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.key(),
                        setting.variable(),
                        setting.type(),
                        setting.initial().isEmpty() ? "" : "`" + setting.initial() + "`",
                        effect);
    }

    /** Otherwise it could be set, would be refused, and stood in no table. */
    @Test
    void noCodeAsksForASettingThatIsNotDeclared() throws IOException {
        var missing = new TreeSet<String>();
        var asked = 0;
        for (var application : applications.byName().values()) {
            application.settings().forEach((key, value) -> {
                REFERENCE
                        .matcher(value.toString())
                        .results()
                        .map(reference -> reference.group(1))
                        .filter(reference -> !isDeclared(reference, application))
                        .forEach(missing::add);
                var plain = key.toString().replaceFirst("^%\\w+\\.", "");
                if (Setting.isOurs(plain) && !isDeclared(plain, application)) {
                    missing.add(plain);
                }
            });
        }
        try (var files = Files.walk(ROOT)) {
            for (var file : files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .toList()) {
                for (var found : ASKED.matcher(Files.readString(file)).results().toList()) {
                    asked++;
                    var key = found.group(1) == null ? found.group(2) : found.group(1);
                    if (applications.byName().values().stream().noneMatch(one -> isDeclared(key, one))) {
                        missing.add(key);
                    }
                }
            }
        }
        assertEquals(List.of(), List.copyOf(missing));
        assertTrue(asked > 5, "schedules were not read");
    }

    private static boolean isDeclared(String key, Application application) {
        return application.own().stream()
                .anyMatch(setting -> setting.key().equals(key)
                        || setting.key().endsWith(".*")
                                && key.startsWith(
                                        setting.key().substring(0, setting.key().length() - 1)));
    }

    @Test
    void namesNothingOfTheFrameworkThatIsNotThere() throws IOException {
        var takers = Map.<String, Predicate<Application>>of(
                "all", _ -> true,
                "services", Application::isService,
                "gateway", application -> !application.isService());
        var rows = FRAMEWORK.matcher(Files.readString(DOCUMENT)).results().toList();
        assertFalse(rows.isEmpty());
        for (var row : rows) {
            var taker = takers.get(row.group(2));
            assertTrue(taker != null, () -> row.group() + " is for nobody we know");
            applications.byName().values().stream().filter(taker).forEach(application -> {
                assertTrue(application.knows(row.group(1)), () -> application.name() + " knows no " + row.group(1));
                assertEquals(packaged(application, row.group(1)), row.group(4), row.group(1));
            });
        }
    }

    /** What our package makes of it; what the framework would, is for its own documents to tell. */
    private static String packaged(Application application, String variable) {
        var settings = application.settings();
        return settings.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("%")
                                && Applications.asVariable(key).equals(variable)
                        || key.startsWith("%prod.")
                                && Applications.asVariable(key.substring(6)).equals(variable))
                .min(Comparator.naturalOrder()) // a percent sign is before every letter: what is said of production
                // counts
                .map(settings::getProperty)
                .map("`%s`"::formatted)
                .orElse("");
    }
}
