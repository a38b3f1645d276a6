package fr.ctg.deliberation.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The catalogue as it is shipped, and communes under each calendar of public holidays. */
final class GivenDeadlines {
    static final FrenchHolidays MAUSSANE = FrenchHolidays.at("13058");
    static final FrenchHolidays STRASBOURG = FrenchHolidays.at("67482");
    static final List<String> COMMUNES =
            List.of("13058", "2A004", "57463", "67482", "68066", "97105", "97209", "97302", "97411", "97608");

    static final DeadlineRules RULES = rules(Optional.empty());

    private GivenDeadlines() {}

    static Deadline deadline(Deadline.Kind kind, String startsOn, Letter... letters) {
        return RULES.deadline(kind, LocalDate.parse(startsOn), List.of(letters), MAUSSANE)
                .orElseThrow();
    }

    static DeadlineRules rules(Optional<Path> replacement) {
        try {
            return new DeadlineRules(new ObjectMapper().findAndRegisterModules(), replacement);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
