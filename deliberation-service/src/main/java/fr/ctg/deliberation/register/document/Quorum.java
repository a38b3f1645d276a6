package fr.ctg.deliberation.register.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quorum with the persons counted (CGCT L2121-15, L2121-17).
 *
 * @param base from which the quorum is counted: the members in office, less those the law takes out of it for an item
 * @param required 0 where the law asks for none, as after a second convocation
 * @param rule the text in force that day, in words
 */
public record Quorum(
        int membersInOffice,
        int base,
        int required,
        List<String> counted,
        @Nullable String rule) {
    public Quorum {
        counted = List.copyOf(counted);
    }

    public boolean reached() {
        return counted.size() >= required;
    }
}
