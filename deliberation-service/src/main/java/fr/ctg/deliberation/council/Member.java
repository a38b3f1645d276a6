package fr.ctg.deliberation.council;

import java.util.UUID;

/** A member in office (en exercice). */
public record Member(UUID id, String givenName, String familyName, Office office) {

    public Seat seat() {
        return new Seat(id, givenName + " " + familyName);
    }
}
