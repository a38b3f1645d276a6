package fr.ctg.actionplan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new version of a plan's framework as other services read it: contract {@code fr.ctg.plan.version-adopted.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptedVersion(
        UUID planId,
        String conventionReference,
        int version,
        LocalDate adoptedOn,
        String adoptedBy,
        String reason,
        @Nullable String amendmentReference,
        List<String> addedCodes,
        List<String> removedCodes,
        List<String> renamedCodes,
        boolean demonstration) {}
