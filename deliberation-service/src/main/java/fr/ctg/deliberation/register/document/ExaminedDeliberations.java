package fr.ctg.deliberation.register.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the council examined, posted and put online within a week of the sitting (CGCT L2121-25). */
public record ExaminedDeliberations(
        SittingHeld sitting,
        List<Examined> deliberations,
        @Nullable LocalDate postedOn,
        List<Person> signatories,
        LocalDate issuedOn)
        implements RegisterDocument {

    /** One line of the list; an item put off or taken from the agenda has no number. */
    public record Examined(
            @Nullable String number,
            String subject,
            Outcome outcome,
            @Nullable Vote vote) {}

    public ExaminedDeliberations {
        deliberations = List.copyOf(deliberations);
        signatories = List.copyOf(signatories);
    }
}
