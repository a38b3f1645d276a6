package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.ballot.Appointment;
import fr.ctg.deliberation.ballot.AppointmentOutcome;
import fr.ctg.deliberation.sitting.Interest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may happen to a deliberation, the vote apart. */
public interface DeliberationChange {

    /** Put on an agenda, for the first time or again. */
    @Schema(name = "TableAtSitting", description = "L'inscription d'un projet à l'ordre du jour d'une séance.")
    record TableAt(
            @NotNull UUID sittingId,
            @Min(1) @Max(999) @Schema(required = true) int rank) {}

    /** Put to discussion. */
    @Schema(
            description =
                    "La mise en discussion d'un point : le quorum est de nouveau constaté (CGCT L2121-17), sans les membres intéressés (CGCT L2131-11).")
    record OpenDebate(
            @Nullable @Size(max = 300) List<@Valid @NotNull DeclaredInterest> interests,

            @Nullable @Schema(
                    description =
                            "Président pour ce point, quand celui de la séance ne peut l'être ; élu par le conseil pour les comptes (CGCT L2121-14).")
            UUID chairId,

            @Nullable Instant at) {}

    /** A member says he has an interest. */
    @Schema(description = "Un membre intéressé à l'affaire.")
    record DeclaredInterest(@NotNull UUID memberId, Interest.@NotNull Kind kind) {}

    /** Put off or taken from the agenda. */
    @Schema(name = "SetAside", description = "Un point ajourné, ou retiré de l'ordre du jour.")
    record SetAside(
            @NotBlank @Size(max = 500) String reason,
            @Nullable Instant at) {}

    /** The result of an appointment. */
    @Schema(description = "Le résultat d'une nomination (CGCT L2121-21) : trois tours au plus, tous donnés ensemble.")
    record RecordAppointment(
            @NotEmpty @Size(max = 100) List<@Valid @NotNull StandingCandidate> candidates,

            @NotNull @Size(max = 3) @Schema(
                    description =
                            "Vide quand une seule candidature a été déposée : la nomination prend effet aussitôt.")
            List<@Valid @NotNull CountedRound> rounds,

            @Schema(
                    required = true,
                    description = "Le conseil a décidé à l'unanimité de ne pas voter au scrutin secret.")
            boolean secrecyWaived) {

        Appointment toAppointment() {
            return new Appointment(
                    candidates.stream()
                            .map(candidate -> new Appointment.Candidate(candidate.name(), candidate.bornOn()))
                            .toList(),
                    rounds.stream().map(CountedRound::toRound).toList(),
                    secrecyWaived);
        }
    }

    /** Somebody who stands. */
    @Schema(description = "Un candidat.")
    record StandingCandidate(
            @NotBlank @Size(max = 200) String name,

            @Nullable @Schema(description = "Sert à départager les plus âgés ; n'est pas conservée.")
            LocalDate bornOn) {}

    /** One round. */
    @Schema(description = "Un tour de scrutin.")
    record CountedRound(
            @NotNull @Size(max = 100) List<@Valid @NotNull CountedVotes> votes,

            @PositiveOrZero @Max(1000) @Schema(required = true)
            int blankOrNull) {

        private AppointmentOutcome.Round toRound() {
            return new AppointmentOutcome.Round(
                    votes.stream()
                            .map(counted -> new AppointmentOutcome.CandidateVotes(counted.candidate(), counted.votes()))
                            .toList(),
                    blankOrNull);
        }
    }

    /** The votes one candidate got. */
    @Schema(description = "Les voix d'un candidat.")
    record CountedVotes(
            @NotBlank @Size(max = 200) String candidate,

            @PositiveOrZero @Max(1000) @Schema(required = true)
            int votes) {}

    /** Signed in the register. */
    @Schema(description = "La signature de l'acte au registre (CGCT L2121-23).")
    record SignInRegister(
            @NotNull LocalDate signedOn,
            @NotEmpty @Size(max = 300) List<@NotNull UUID> signerIds,

            @Nullable @Size(max = 300) @Schema(description = "Membres empêchés de signer.")
            List<@NotNull UUID> impededIds) {}
}
