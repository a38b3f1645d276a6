package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convention as told to clients. */
@Schema(description = "Une convention et ses parties.")
public record ConventionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String reference,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Organisation qui tient le dossier (SIREN).")
        String keeperSiren,

        @Schema(required = true) LocalDate startsOn,
        @Schema(required = true) LocalDate endsOn,
        @Schema(required = true) List<String> fields,
        @Nullable String predecessor,
        @Schema(required = true) String textSha256,

        @Schema(required = true, description = "Déduit des parties, de la période et du jour.")
        ConventionStatus status,

        @Schema(description = "Jour de la dernière signature requise.") @Nullable LocalDate signedOn,

        @Schema(required = true) List<PartyView> parties,

        @Schema(required = true, description = "Singularités, signalées et non corrigées.")
        List<ConventionRemark> remarks) {

    /** Something unusual, said and not corrected. */
    @Schema(name = "ConventionRemark")
    public record ConventionRemark(
            @Schema(required = true) String code,
            @Schema(required = true) Facts facts) {}

    static ConventionView of(ConventionFile file) {
        var convention = file.convention();
        return new ConventionView(
                convention.id(),
                convention.reference(),
                convention.title(),
                convention.keeperSiren(),
                convention.startsOn(),
                convention.endsOn(),
                convention.fields(),
                convention.predecessor().orElse(null),
                convention.textSha256(),
                file.status(),
                convention.signedOn().orElse(null),
                file.parties().stream().map(party -> PartyView.of(party, file)).toList(),
                convention
                        .territoryRemark()
                        .map(facts -> new ConventionRemark("territory-crosses-intercommunalities", facts))
                        .stream()
                        .toList());
    }
}
