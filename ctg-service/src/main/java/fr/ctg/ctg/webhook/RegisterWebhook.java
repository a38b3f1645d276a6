package fr.ctg.ctg.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new webhook. */
public record RegisterWebhook(
        @Schema(required = true, description = "Adresse HTTPS publique.", examples = "https://logiciel.example.fr/ctg")
        @NotBlank @Size(max = 500) String url,

        @Schema(description = "Types d'événements voulus ; absent ou vide, tous.") @Size(max = 30) List<@NotNull String> types,

        @Schema(required = true, description = "À quoi il sert, pour s'y retrouver.") @NotBlank @Size(max = 200) String description) {

    public RegisterWebhook {
        types = types == null ? List.of() : types;
    }
}
