package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member interested in an item may do, during a period (CGCT L2131-11). He never counts for the quorum nor votes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Règle des membres intéressés à l'affaire, valable pendant une période.")
public record InterestRule(
        @Schema(required = true, examples = "interest-2025-12")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Period period,

        @Schema(
                required = true,
                description = "Vrai si rester dans la salle pouvait suffire à rendre la délibération illégale.")
        boolean mustLeaveTheRoom,

        @Schema(
                required = true,
                description =
                        "Vrai si les représentants désignés en application de la loi (CGCT L1111-6, II) sortent de la base du quorum.")
        boolean representativesLeaveTheBase,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {}
