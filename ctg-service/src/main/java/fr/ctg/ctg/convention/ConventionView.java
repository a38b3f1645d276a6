package fr.ctg.ctg.convention;

import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

        @Schema(required = true, description = "Toutes les versions du texte, la dernière à la fin.")
        List<TextVersion> texts,

        @Schema(required = true, description = "Déduit des parties, de la période et du jour.")
        ConventionStatus status,

        @Schema(description = "Jour de la dernière signature requise.") @Nullable LocalDate signedOn,

        @Nullable Termination termination,
        @Nullable Abandonment abandonment,

        @Schema(description = "La convention signée qui lui succède.") @Nullable String successor,

        @Schema(description = "La convention que celle-ci modifie : c'est alors un avenant.") @Nullable UUID amends,

        @Nullable Integer amendmentNumber,
        @Nullable AmendmentChanges changes,

        @Schema(required = true, description = "Ses avenants conclus.")
        List<AppliedAmendment> amendments,

        @Schema(required = true) List<PartyView> parties,

        @Schema(description = "Celles qui ne le sont plus.") @Nullable List<PartyView> formerParties,

        @Schema(required = true, description = "Singularités, signalées et non corrigées.")
        List<ConventionRemark> remarks) {

    /** Something unusual, said and not corrected. */
    @Schema(name = "ConventionRemark")
    public record ConventionRemark(
            @Schema(required = true) String code,
            @Schema(required = true) Facts facts) {}

    public static ConventionView of(ConventionFile file) {
        var convention = file.convention();
        var present = file.parties();
        var former = convention.parties().stream()
                .filter(party -> !present.contains(party))
                .map(party -> PartyView.of(party, file))
                .toList();
        return new ConventionView(
                convention.id(),
                convention.reference(),
                convention.title(),
                convention.keeperSiren(),
                convention.startsOn(),
                file.endsOn(),
                convention.fields(),
                convention.predecessor().orElse(null),
                convention.textSha256(),
                convention.texts(),
                file.status(),
                convention.signedOn().orElse(null),
                convention.termination().orElse(null),
                convention.abandonment().orElse(null),
                file.successor().orElse(null),
                convention.amends().orElse(null),
                convention.amendmentNumber().orElse(null),
                convention.changes().orElse(null),
                convention.amendments(),
                present.stream().map(party -> PartyView.of(party, file)).toList(),
                former.isEmpty() ? null : former,
                Stream.of(
                                remark("territory-crosses-intercommunalities", Territory.remark(convention.present())),
                                remark("overlaps-its-predecessor", file.overlap()),
                                remark("gap-after-its-predecessor", file.gap()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<ConventionRemark> remark(String code, Optional<Facts> facts) {
        return facts.map(known -> new ConventionRemark(code, known));
    }
}
