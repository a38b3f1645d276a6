package fr.ctg.deliberation.council;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may change in a council between two full renewals. */
public interface CouncilChange {

    /** A seat falls vacant. */
    @Schema(description = "Un siège devient vacant.")
    record LeaveCouncil(
            @NotNull UUID memberId,

            @NotNull @Schema(description = "Premier jour où le membre n'est plus en exercice.")
            LocalDate leftOn,

            @NotNull Member.DepartureCause cause) {}

    /** Somebody takes a vacant seat. */
    @Schema(description = "Quelqu'un prend un siège vacant (code électoral L270 ou élection partielle).")
    record SeatMember(
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,
            @NotNull LocalDate seatedOn,

            @Nullable @Schema(description = "Membre dont il prend le siège.")
            UUID replacesId) {}

    /** The council elects a mayor or a deputy. */
    @Schema(description = "L'élection du maire ou d'un adjoint. Un nouveau maire met fin à la fonction du précédent.")
    record ElectOfficer(
            @NotNull UUID memberId,
            @NotNull Office office,

            @Nullable @Min(1) @Max(60) @Schema(description = "Rang de l'adjoint ; absent pour le maire.")
            Integer rank,

            @NotNull LocalDate from) {}

    /** Somebody is kept from an office or from the seat. */
    @Schema(description = "Une suspension (CGCT L2122-16, ou décision de justice).")
    record SuspendMember(
            @NotNull UUID memberId,
            Suspension.@NotNull Scope scope,
            @NotNull LocalDate from,

            @Nullable @Schema(description = "Dernier jour compris.")
            LocalDate to,

            @NotBlank @Size(max = 500) String reason) {}

    /** A small commune chooses how its acts are made known. */
    @Schema(
            description =
                    "Le mode de publicité choisi par une commune de moins de 3 500 habitants (CGCT L2131-1, IV) ; à défaut de choix, le site internet.")
    record ChoosePublicationMode(
            @NotNull PublicationMode mode, @NotNull LocalDate from) {}
}
