package fr.ctg.ctg.convention;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The decision by which a body outside this suite lets its signers sign. */
@Schema(description = "La décision d'un organisme hors de cette suite (une Caf, par exemple) d'autoriser la signature.")
public record DeclareDecision(
        @NotNull @Siren String siren,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Conseil d'administration")
        String organ,

        @NotBlank @Size(max = 50) @Schema(required = true) String officialNumber,
        @NotNull LocalDate decidedOn,

        @NotNull @Schema(required = true, description = "Jour de prise d'effet.")
        LocalDate effectiveOn,

        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 du texte autorisé, en hexadécimal.")
        String textSha256,

        @NotNull @Size(max = 5) @Schema(
                required = true,
                description =
                        "Les fonctions que la décision autorise à signer ; une liste vide n'en désigne aucune en particulier.")
        List<@NotNull SigningOffice> offices,

        @Nullable @Schema(description = "Dernier jour où elle autorise à signer ; sans terme sinon.")
        LocalDate validUntil,

        @Valid @NotNull @Schema(required = true, description = "La pièce qui prouve la décision.")
        Signature.Evidence evidence,

        @Schema(required = true, description = "Vrai si la décision est une donnée de démonstration.")
        boolean demonstration) {}
