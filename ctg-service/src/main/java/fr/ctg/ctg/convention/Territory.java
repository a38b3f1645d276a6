package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parties are what the act says, whatever the intercommunality: what is unusual is said and not corrected. */
final class Territory {
    private Territory() {}

    /** Who is of another intercommunality than most. */
    static Optional<Facts> remark(List<Party> parties) {
        var members = parties.stream()
                .flatMap(party -> party.intercommunality().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        if (members.size() < 2) {
            return Optional.empty();
        }
        var main = members.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var outside = parties.stream()
                .filter(party -> party.intercommunality()
                        .filter(group -> !group.equals(main))
                        .isPresent())
                .map(Party::name)
                .toList();
        return Optional.of(Facts.of("intercommunality", main).and("outside", outside));
    }
}
