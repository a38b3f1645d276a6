package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.problem.Facts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something unusual in the act as it was written: said, not corrected. */
@Schema(name = "DeliberationRemark", description = "Une singularité de l'acte, signalée et non corrigée.")
public record Remark(
        @Schema(required = true) String code,
        @Schema(required = true) Facts facts) {}
