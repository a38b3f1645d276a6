package fr.ctg.deliberation.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member kept from an office (CGCT L2122-16) or from the seat for a time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un membre suspendu de sa fonction ou de son siège.")
public record Suspension(
        @Schema(required = true) UUID memberId,
        @Schema(required = true) Scope scope,
        @Schema(required = true) LocalDate from,

        @Schema(description = "Dernier jour compris ; absent tant que la suspension dure.") @Nullable LocalDate to,

        @Schema(required = true) String reason) {

    boolean appliesTo(UUID member, Scope what, LocalDate day) {
        return memberId.equals(member) && scope == what && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** What the member is kept from. */
    @Schema(name = "SuspensionScope")
    public enum Scope {
        /** From being mayor or deputy only: still counts among the members in office. */
        OFFICE,
        /** From sitting at all: leaves the base of the quorum while it lasts. */
        SEAT
    }
}
