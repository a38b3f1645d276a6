package fr.ctg.deliberation.register.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The sheet that closes a sitting in the register (feuillet clôturant la séance, CGCT R2121-9): the numbers of its deliberations, the members
 * present, and the place where mayor and secretary sign by hand.
 *
 * @param sheet the number of this sheet in the register; a second page takes the next one
 */
public record ClosingSheet(
        SittingHeld sitting, List<Entry> entries, int sheet, List<Person> signatories, LocalDate issuedOn)
        implements RegisterDocument {

    /** One deliberation of the sitting. */
    public record Entry(String number, String subject) {}

    public ClosingSheet {
        entries = List.copyOf(entries);
        signatories = List.copyOf(signatories);
        if (sheet < 1) {
            throw new IllegalArgumentException("sheets of a register are numbered from 1");
        }
    }
}
