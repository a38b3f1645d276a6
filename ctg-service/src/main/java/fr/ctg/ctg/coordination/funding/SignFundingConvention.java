package fr.ctg.ctg.coordination.funding;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A funding convention the Caf signed with one employer for one year. */
@Schema(
        description =
                "Une convention d'objectifs et de financement signée par la Caf avec un employeur, pour une année.")
public record SignFundingConvention(
        @NotBlank @Size(max = 100) String conventionReference,
        @NotBlank @Size(max = 200) String grantorName,

        @Nullable @Pattern(regexp = SIRET) @Schema(description = "SIRET de la Caf ; exigé par l'export SCDL.")
        String grantorSiret,

        @NotNull @Siren String employerSiren,
        @NotBlank @Size(max = 200) String employerName,
        @Nullable @Pattern(regexp = SIRET) String employerSiret,

        @Min(2000) @Max(2100) @Schema(required = true, examples = "2023")
        int year,

        @NotNull LocalDate signedOn,

        @Nullable @Size(max = 100) @Schema(description = "Référence de la décision de la Caf.")
        String decisionReference,

        @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                description = "Montant annuel en euros pour un équivalent temps plein, tel que la convention le fixe.",
                examples = "1000.00")
        BigDecimal amountPerFullTime,

        @DecimalMin("0") @Digits(integer = 9, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable @Schema(
                type = SchemaType.STRING,
                description = "Plafond en euros, quand la convention en fixe un.",
                examples = "900.00")
        BigDecimal ceiling,

        @NotBlank @Size(max = 256) @Schema(description = "« unique », « échelonné », ou le texte de la convention.", examples = "échelonné")
        String paymentTerms,

        @NotNull @Schema(description = "Jour du versement, ou premier jour de sa période.")
        LocalDate paidFrom,

        @Nullable LocalDate paidTo,
        @Schema(required = true) boolean demonstration) {

    static final String SIRET = "^\\d{14}$";
}
