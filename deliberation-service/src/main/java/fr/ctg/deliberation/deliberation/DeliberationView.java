package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.Publication;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.deliberation.sitting.Debate;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deliberation as told to clients. */
@Schema(description = "Une délibération. Les noms de particuliers sont masqués, sauf pour la commune elle-même.")
public record DeliberationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID councilId,

        @Schema(description = "Absente tant que le projet n'est pas inscrit, et pour un acte repris d'un fichier.")
        @Nullable UUID sittingId,

        @Schema(required = true, description = "SIREN de la commune.")
        String siren,

        @Schema(description = "Attribué au vote, ou porté par l'acte.", examples = "2022/07/29/07") @Nullable String officialNumber,

        @Schema(description = "Numéro d'ordre dans la séance, quand il a été attribué ici (CGCT R2121-9).") @Nullable Integer orderNumber,

        @Nullable Integer rank,
        @Nullable LocalDate heldOn,
        @Schema(required = true) String subject,
        @Schema(required = true) ItemKind kind,

        @Schema(description = "Code matière (nomenclature @CTES).", examples = "8.2") @Nullable String matterCode,

        @Schema(required = true) DeliberationStatus status,

        @Schema(description = "Pourquoi le point a été ajourné ou retiré de l'ordre du jour.") @Nullable String setAsideReason,

        @Schema(description = "Exposé du rapporteur.") @Nullable String exposition,

        @Schema(required = true) List<Visa> visas,

        @Schema(required = true, description = "Singularités de l'acte, signalées et non corrigées.")
        List<Remark> remarks,

        @Nullable Seat rapporteur,
        @Schema(required = true) List<Decision> decisions,
        @Nullable Mandate mandate,
        @Schema(required = true) List<Commitment> commitments,

        @Schema(description = "Ce que l'acte fait à un acte antérieur.") @Nullable ActRelation relation,

        @Schema(required = true, description = "Les actes postérieurs qui touchent celui-ci.")
        List<ActRelation> changedBy,

        @Schema(description = "Noms masqués pour le public ; visible de la commune seule.") @Nullable List<String> privatePersons,

        @Schema(description = "La mise en discussion et son quorum.") @Nullable Debate debate,

        @Nullable VoteVerdict vote,

        @Schema(description = "Moment du vote dans la séance.") @Nullable Moment votedAt,

        @Nullable RegisterSignature signature,
        @Nullable Publication publication,
        @Nullable Transmission transmission,

        @Schema(description = "Le plus tardif de la publication et de la réception par l'État (CGCT L2131-1).")
        @Nullable LocalDate executoryOn,

        @Schema(description = "L'instant, quand les deux sont connus.") @Nullable Instant executoryAt,

        @Schema(required = true, description = "Contrôle de légalité et recours ; les motifs, pour la commune seule.")
        List<ControlStep> controlSteps,

        @Schema(
                required = true,
                description = "Erreurs de plume corrigées ; non citées au public quand l'acte nomme des particuliers.")
        List<Correction> corrections,

        @Nullable MandateUse mandateUse,

        @Schema(description = "Acte repris d'un fichier de données ouvertes : ce que le fichier en dit.") @Nullable RecordedFacts recorded,

        @Schema(description = "Acte repris d'un fichier : ce que rien n'établit ici. Absent pour un acte suivi ici.")
        @Nullable List<Unproved> unproved,

        @Schema(required = true, description = "Vrai si l'acte est une donnée de démonstration.")
        boolean demonstration,

        @Schema(required = true) List<String> allowedActions) {

    /** {@code own}: the commune reads its own act and sees what the public does not. */
    public static DeliberationView of(Deliberation act, boolean own) {
        var read = own ? Redacted.unmasked(act) : Redacted.of(act);
        return new DeliberationView(
                act.id(),
                act.councilId(),
                act.sittingId().orElse(null),
                act.siren(),
                act.officialNumber().orElse(null),
                act.orderNumber().orElse(null),
                act.rank().orElse(null),
                act.heldOn().orElse(null),
                read.subject(),
                act.kind(),
                act.matterCode().orElse(null),
                act.status(),
                act.reasonSetAside().orElse(null),
                read.exposition(),
                read.visas(),
                read.visas().stream()
                        .map(Visa::remark)
                        .flatMap(Optional::stream)
                        .toList(),
                act.rapporteur().orElse(null),
                read.decisions(),
                act.mandate().orElse(null),
                read.commitments(),
                act.relation().orElse(null),
                act.changedBy(),
                own && !act.privatePersons().isEmpty() ? act.privatePersons() : null,
                act.debate().orElse(null),
                read.vote(),
                act.votedAt().orElse(null),
                act.signature().orElse(null),
                act.publication().orElse(null),
                act.transmission().orElse(null),
                act.executoryOn().orElse(null),
                act.executoryAt().orElse(null),
                read.controlSteps(),
                read.corrections(),
                act.mandateUse().orElse(null),
                act.recorded().orElse(null),
                act.recorded().map(Unproved::of).orElse(null),
                act.demonstration(),
                act.allowedActions());
    }
}
