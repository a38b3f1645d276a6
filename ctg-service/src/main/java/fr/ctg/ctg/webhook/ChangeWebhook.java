package fr.ctg.ctg.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a webhook is to be from now on. */
public record ChangeWebhook(
        @Schema(required = true, description = "Adresse HTTPS publique.") @NotBlank @Size(max = 500) String url,

        @Schema(required = true, description = "Types d'événements voulus ; vide, tous.") @NotNull @Size(max = 30) List<@NotNull String> types,

        @Schema(required = true) @NotBlank @Size(max = 200) String description,

        @Schema(
                required = true,
                description =
                        "Faux : plus rien n'est envoyé. De nouveau vrai : l'envoi reprend là où il s'était arrêté, pour ce qui est encore gardé.")
        @NotNull Boolean enabled) {}
