package fr.ctg.deliberation.register.document;

import fr.ctg.deliberation.deliberation.Decision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act as the register holds it (extrait du registre des délibérations).
 *
 * @param exposition paragraphs parted by a blank line; lines that open with a hyphen make a list
 * @param notices what a reader must know first: suspended, annulled, withdrawn
 * @param voters present or by proxy, without those who stayed out of the item
 * @param signatories for whom a place to sign is kept (CGCT L2121-23)
 */
public record Extract(
        SittingHeld sitting,
        String number,
        String subject,
        List<String> notices,
        List<String> visas,
        @Nullable String rapporteur,
        @Nullable String exposition,
        int voters,
        Vote vote,
        List<Decision> decisions,
        Effect effect,
        List<Appeal> appeals,
        List<Person> signatories,
        LocalDate issuedOn)
        implements RegisterDocument {

    public Extract {
        notices = List.copyOf(notices);
        visas = List.copyOf(visas);
        decisions = List.copyOf(decisions);
        appeals = List.copyOf(appeals);
        signatories = List.copyOf(signatories);
    }
}
