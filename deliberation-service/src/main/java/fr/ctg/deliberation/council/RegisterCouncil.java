package fr.ctg.deliberation.council;

import fr.ctg.platform.identity.Siren;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A council as elected at a full renewal. */
@Schema(description = "Un conseil municipal issu d'un renouvellement général.")
public record RegisterCouncil(
        @NotNull @Siren @Schema(examples = "211300587") String siren,

        @Nullable @Siret @Schema(description = "SIRET de la mairie, demandé par l'export SCDL.")
        String siret,

        @NotNull @Pattern(regexp = "^(\\d{2}|2[AB])\\d{3}$")
        @Schema(description = "Code INSEE de la commune.", examples = "13058")
        String insee,

        @NotBlank @Size(max = 200) @Schema(examples = "Maussane-les-Alpilles")
        String name,

        @NotNull @Schema(description = "Date du dernier renouvellement général.", examples = "2020-03-15")
        LocalDate renewedOn,

        @Min(0) @Max(3_000_000) @Schema(
                required = true,
                description = "Population municipale prise en compte au renouvellement (habitants), CGCT R2151-3.")
        int population,

        @Min(1990) @Max(2100) @Schema(required = true, description = "Millésime du recensement de cette population.")
        int populationYear,

        @Valid @Nullable @Schema(
                description =
                        "Un autre nombre de sièges que celui de la strate, et le texte qui le donne (commune nouvelle, CGCT L2113-7).")
        ExceptionalSeats exceptionalSeats,

        @NotEmpty @Size(max = 300) @Schema(
                description =
                        "Les adjoints sont nommés dans l'ordre de leur rang. Sans maire, le conseil attend de l'élire.")
        List<@Valid @NotNull NewMember> members,

        @Schema(required = true, description = "Vrai si les personnes nommées sont fictives.")
        boolean demonstration) {

    /** A member to seat. */
    @Schema(name = "NewMember")
    public record NewMember(
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,
            @NotNull Office office) {}

    /** A number of seats that does not follow from the population. */
    @Schema(name = "ExceptionalSeats")
    public record ExceptionalSeats(
            @Min(1) @Max(300) @Schema(required = true) int seats,

            @NotBlank @Size(max = 200) @Schema(examples = "CGCT art. L2113-7")
            String legalBasis) {}
}
