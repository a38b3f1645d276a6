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

/** A council as elected at a full renewal. */
@Schema(description = "Un conseil municipal issu d'un renouvellement général.")
public record RegisterCouncil(
        @NotNull @Siren @Schema(examples = "211300587") String siren,

        @NotNull @Pattern(regexp = "^\\d[\\dAB]\\d{3}$") @Schema(description = "Code INSEE de la commune.", examples = "13058")
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

        @NotEmpty @Size(max = 100) List<@Valid @NotNull NewMember> members,

        @Schema(required = true, description = "Vrai si les personnes nommées sont fictives.")
        boolean demonstration) {

    /** A member to seat. */
    @Schema(name = "NewMember")
    public record NewMember(
            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName,
            @NotNull Office office) {}
}
