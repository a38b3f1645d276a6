package fr.ctg.ctg.coordination.funding;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A funding convention as told to clients. */
@Schema(
        name = "FundingConvention",
        description = "Une convention d'objectifs et de financement, et le montant qu'elle donne.")
public record FundingConventionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String conventionReference,

        @Schema(required = true, description = "La Caf (SIREN).")
        String grantorSiren,

        @Schema(required = true) String grantorName,
        @Nullable String grantorSiret,
        @Schema(required = true) String employerSiren,
        @Schema(required = true) String employerName,
        @Nullable String employerSiret,
        @Schema(required = true) int year,
        @Schema(required = true) LocalDate signedOn,
        @Nullable String decisionReference,

        @Schema(required = true, description = "Devise de tous les montants.", examples = "EUR")
        String currency,

        @Schema(required = true, description = "Pour un équivalent temps plein et une année.")
        String amountPerFullTime,

        @Nullable String ceiling,
        @Schema(required = true) String paymentTerms,
        @Schema(required = true) LocalDate paidFrom,
        @Nullable LocalDate paidTo,
        @Schema(required = true) boolean demonstration,

        @Schema(required = true, description = "Équivalents temps plein de l'année, vacances déduites.")
        String fullTimeEquivalent,

        @Schema(
                required = true,
                description = "Montant de la subvention : au prorata des mois pourvus, dans la limite du plafond.")
        String amount,

        @Schema(required = true, description = "Le calcul, pas à pas.")
        List<StepView> steps,

        @Schema(required = true, description = "Singularités, signalées et non refusées.")
        List<FundingRemark> remarks,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /** One step of the calculation, in words. */
    @Schema(name = "FundingStep")
    public record StepView(
            @Schema(required = true) String code,
            @Schema(required = true) Facts facts,
            @Schema(required = true) String text) {}

    /** Something unusual, said and not refused. */
    @Schema(name = "FundingRemark")
    public record FundingRemark(
            @Schema(
                    required = true,
                    description =
                            "`scheme-not-approved` : le schéma d'organisation du pilotage, condition de ce financement, n'est pas approuvé par toutes les communes ; `no-post` : aucun poste de cet employeur cette année-là.")
            String code,

            @Schema(required = true) Facts facts) {}

    static FundingConventionView of(FundingFile file, Texts texts, @Nullable Instant modifiedAt) {
        var convention = file.convention();
        var calculation = file.calculation();
        return new FundingConventionView(
                convention.id(),
                convention.conventionReference(),
                convention.grantorSiren(),
                convention.grantorName(),
                convention.grantorSiret().orElse(null),
                convention.employerSiren(),
                convention.employerName(),
                convention.employerSiret().orElse(null),
                convention.year(),
                convention.signedOn(),
                convention.decisionReference().orElse(null),
                "EUR",
                convention.amountPerFullTime().toPlainString(),
                convention.ceiling().map(ceiling -> ceiling.toPlainString()).orElse(null),
                convention.paymentTerms(),
                convention.paidFrom(),
                convention.paidTo().orElse(null),
                convention.isDemonstration(),
                calculation.fullTimeEquivalent().toPlainString(),
                calculation.amount().toPlainString(),
                calculation.steps().stream()
                        .map(step -> new StepView(
                                step.code(),
                                step.facts(),
                                texts.find(step.code(), step.facts()).orElse(step.code())))
                        .toList(),
                file.remarks(),
                modifiedAt);
    }
}
