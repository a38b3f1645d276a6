package fr.ctg.platform.teststack.authority;

import fr.ctg.platform.teststack.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of {@code docs/security/authorisation.csv}.
 *
 * @param operation its {@code operationId}, or method and path where the contract does not speak of it
 * @param instance which of several, where one operation has several lines
 * @param roles {@link #ANYONE}, {@link #OWN}, or names
 * @param organisation whose organisation, in words; {@link #NOBODYS} where it does not count
 * @param stranger what the same request by another organisation is answered
 */
record Rule(
        String module,
        String operation,
        String instance,
        Set<String> roles,
        String organisation,
        Outcome stranger,
        String summary) {

    /** With a token or without. */
    static final String ANYONE = "anyone";

    /** Any token of the organisation, whatever its role. */
    static final String OWN = "own";

    private static final String NOBODYS = "none";
    private static final String EVERY_MODULE = "all";
    private static final int CELLS = 9;

    static List<Rule> of(String module) {
        return lines("authorisation.csv", CELLS).stream()
                .filter(cells -> cells[0].equals(module) || cells[0].equals(EVERY_MODULE))
                .map(cells -> new Rule(
                        cells[0],
                        cells[1],
                        cells[2],
                        new TreeSet<>(List.of(cells[3].split(" "))),
                        cells[4],
                        Outcome.of(cells[5]),
                        cells[8]))
                .toList();
    }

    /** All there are, those included that may do nothing. */
    static List<String> everyRole() {
        return lines("roles.csv", 4).stream().map(cells -> cells[0]).toList();
    }

    private static List<String[]> lines(String file, int cells) {
        try (var lines = Files.lines(Repository.root().resolve("docs/security").resolve(file))) {
            return lines.skip(1)
                    .map(line -> line.split(";", -1))
                    .peek(line -> {
                        if (line.length != cells) {
                            throw new IllegalStateException(file + ": " + Arrays.toString(line));
                        }
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String key() {
        return instance.isEmpty() ? operation : operation + " " + instance;
    }

    boolean isForAnyone() {
        return roles.contains(ANYONE);
    }

    boolean isForOwn() {
        return roles.contains(OWN);
    }

    boolean asksForARole() {
        return !isForAnyone() && !isForOwn();
    }

    boolean asksForAnOrganisation() {
        return !organisation.equals(NOBODYS);
    }

    /** What somebody is answered who names no organisation. */
    Outcome nobody() {
        if (!asksForAnOrganisation()) {
            return Outcome.ALLOWED;
        }
        return isForAnyone() || stranger.isNothingToSee() ? stranger : Outcome.REFUSED;
    }

    /** What somebody is answered who sends no token. */
    Outcome anonymous() {
        if (isForAnyone()) {
            return Outcome.ALLOWED;
        }
        return isForOwn() && stranger.isNothingToSee() ? stranger : Outcome.UNAUTHENTICATED;
    }

    /** What becomes of a request. */
    enum Outcome {
        ALLOWED,
        /** Answered, without the thing. */
        UNSEEN,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        /** Forbidden or not found: a stranger that is somebody may see more than somebody who is nobody. */
        REFUSED,
        /** Refused by a rule about the thing, after it was shown that the caller has no part in it. */
        NO_PART;

        static Outcome of(String written) {
            return switch (written) {
                case "allowed" -> ALLOWED;
                case "unseen" -> UNSEEN;
                case "403" -> FORBIDDEN;
                case "404" -> NOT_FOUND;
                case "409" -> NO_PART;
                default -> throw new IllegalStateException("no outcome: " + written);
            };
        }

        boolean isNothingToSee() {
            return this == NOT_FOUND || this == UNSEEN;
        }

        boolean is(Wire.Answer answer, Attempt attempt) {
            return switch (this) {
                case ALLOWED -> answer.status() == attempt.answered() || attempt.answered() == 0 && answer.isGood();
                case UNSEEN -> answer.isGood() && !answer.text().contains(attempt.thing());
                case UNAUTHENTICATED -> answer.status() == 401;
                case FORBIDDEN -> answer.status() == 403 || answer.status() == attempt.refused();
                case NOT_FOUND -> answer.status() == 404;
                case REFUSED -> answer.status() == 403 || answer.status() == 404;
                case NO_PART -> answer.status() == 409;
            };
        }
    }
}
