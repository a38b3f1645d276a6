package fr.ctg.deliberation.sitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to change to see what the law would have said. What is not sent is taken from the sitting. */
@Schema(description = "Ce qui change par rapport à la séance ; le reste en est repris. Rien n'est enregistré.")
public record SimulateSitting(
        @Nullable @Schema(description = "Un autre jour, avec les règles de ce jour-là.", examples = "2022-08-01")
        LocalDate heldOn,

        @Nullable @Size(max = 300) @Schema(description = "D'autres présents.")
        List<@NotNull UUID> presentIds,

        @Nullable @Size(max = 300) @Schema(description = "D'autres pouvoirs.")
        List<@Valid @NotNull TriedProxy> proxies,

        @Nullable @Size(max = 300) @Schema(description = "Membres intéressés à l'affaire.")
        List<@NotNull UUID> interestedIds,

        @Nullable @Size(max = 100) @Schema(description = "Une autre règle de quorum, par son identifiant.", examples = "quorum-majority-2022-08")
        String quorumRule,

        @Nullable @Size(max = 100) @Schema(description = "Une autre règle des pouvoirs, par son identifiant.", examples = "proxies-one-2022-08")
        String proxyRule) {

    /** A proxy to try. */
    @Schema(name = "TriedProxy")
    public record TriedProxy(@NotNull UUID giverId, @NotNull UUID holderId) {}
}
