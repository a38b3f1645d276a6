package fr.ctg.deliberation.register.document;

import java.time.LocalDate;

/**
 * A document of the register. Its texts are already what its reader may read: names of private persons are masked before they come here. Two equal
 * documents print to the same bytes.
 */
public sealed interface RegisterDocument permits Extract, ExaminedDeliberations, Minutes, ClosingSheet {
    SittingHeld sitting();

    /** The day the document is made; what it says of the act is true on that day. */
    LocalDate issuedOn();
}
