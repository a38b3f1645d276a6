package fr.ctg.ctg.convention;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature that was given and is void: kept as a fact, and counted nowhere. */
@Schema(description = "Une signature donnée en fait, mais sans valeur ; elle ne compte pas.")
public record IrregularSignature(
        @Schema(required = true) Signature signature,
        @Schema(required = true) List<Irregularity> irregularities) {}
