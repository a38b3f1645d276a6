package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many members must be present for a council to deliberate, during a period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Règle de quorum, valable pendant une période.")
public record QuorumRule(
        @Schema(required = true, examples = "quorum-third-2021")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Period period,
        @Schema(required = true) Share share,
        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {

    /** The share of the members in office who must be present. */
    @Schema(name = "QuorumShare")
    public enum Share {
        /** More than half. */
        MAJORITY {
            @Override
            int of(int membersInOffice) {
                return membersInOffice / 2 + 1;
            }
        },
        /** At least a third. */
        THIRD {
            @Override
            int of(int membersInOffice) {
                return (membersInOffice + 2) / 3;
            }
        };

        abstract int of(int membersInOffice);
    }

    public int required(int membersInOffice) {
        return share.of(membersInOffice);
    }
}
