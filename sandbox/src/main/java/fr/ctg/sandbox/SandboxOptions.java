package fr.ctg.sandbox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What the person who types {@code make run} may choose, all through the environment. */
final class SandboxOptions {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** The autumn after the council of 29 July 2022: its deliberation is executory, the convention is being signed. */
    private static final String DEFAULT_DAY = "2022-10-03";
    /** The last signature of the case: before it, the services would rightly refuse a date to come. */
    private static final LocalDate END_OF_THE_CASE = LocalDate.of(2022, 9, 22);

    private SandboxOptions() {}

    static SuiteSettings from(Map<String, String> environment, Path root) throws CannotStart {
        return new SuiteSettings(
                root,
                root.resolve(".sandbox"),
                portsFrom(environment),
                isOn(environment, "FRESH"),
                startOf(given(environment, "TODAY").orElse(DEFAULT_DAY), isEmptyWanted(environment)),
                DemoIdentities.all(),
                RunProfile.DEMONSTRATION.with(replicasFrom(environment)));
    }

    private static int replicasFrom(Map<String, String> environment) throws CannotStart {
        var replicas = given(environment, "REPLICAS").orElse("1");
        if (!replicas.matches("[1-4]")) {
            throw CannotStart.because("REPLICAS must be a number from 1 to 4, not " + replicas);
        }
        return Integer.parseInt(replicas);
    }

    static Ports portsFrom(Map<String, String> environment) throws CannotStart {
        var port = given(environment, "PORT").orElse(Integer.toString(Ports.DEFAULT_GATEWAY));
        try {
            return Ports.withGatewayOn(Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw CannotStart.because("PORT must be a number such as 9080, not " + port);
        }
    }

    /** Whether to leave the databases as they are instead of playing the case. */
    static boolean isEmptyWanted(Map<String, String> environment) {
        return isOn(environment, "EMPTY");
    }

    /** That day at the present time of day, so that what is done after a restart comes after what was done before it. */
    private static Instant startOf(String day, boolean empty) throws CannotStart {
        try {
            var chosen = LocalDate.parse(day);
            if (!empty && chosen.isBefore(END_OF_THE_CASE)) {
                throw CannotStart.because("TODAY must not be before %s, the last day of the case, unless EMPTY=1: %s"
                        .formatted(END_OF_THE_CASE, day));
            }
            return chosen.atTime(LocalTime.now(PARIS)).atZone(PARIS).toInstant();
        } catch (DateTimeParseException e) {
            throw CannotStart.because("TODAY must be a day such as %s, not %s".formatted(DEFAULT_DAY, day));
        }
    }

    /** The process whose end ends the sandbox too, normally make's. */
    static Optional<ProcessHandle> followed(Map<String, String> environment) {
        return given(environment, "FOLLOW").map(Long::parseLong).flatMap(ProcessHandle::of);
    }

    private static boolean isOn(Map<String, String> environment, String name) {
        return given(environment, name).filter(value -> !value.equals("0")).isPresent();
    }

    /** make passes on an option that was not given as an empty one. */
    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
