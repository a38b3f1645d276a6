package fr.ctg.actionplan.action;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.ctg.actionplan.PlainDecimal;
import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one funder brings in one year. What is not known is left out, never zero. */
@Schema(name = "ActionSheetBudgetLine", description = "Une ligne de budget : une année, un financeur, en euros.")
public record BudgetLine(
        @Min(2000) @Max(2100) @Schema(required = true, examples = "2023")
        int year,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Caf des Bouches-du-Rhône")
        String funder,

        @Nullable @Siren String funderSiren,
        @NotNull @Schema(required = true) Funding funding,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, description = "Prévu, en euros.", examples = "12000.00")
        BigDecimal planned,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, description = "Engagé, en euros.", examples = "8000.00")
        BigDecimal committed,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, description = "Dépensé, en euros.", examples = "7500.50")
        BigDecimal spent) {

    /** Where the money comes from. */
    @Schema(name = "ActionSheetFunding")
    public enum Funding {
        /** La Caf. */
        CAF,
        /** Fonds propres of the organisation that leads the action, or of a commune. */
        OWN,
        /** Anybody else: État, département, MSA… */
        OTHER
    }

    public BudgetLine {
        planned = PlainDecimal.of(planned);
        committed = PlainDecimal.of(committed);
        spent = PlainDecimal.of(spent);
    }
}
