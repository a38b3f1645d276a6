package fr.ctg.actionplan.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document about an action, where its authors keep it. What is withdrawn stays listed, with its reason. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un document de la fiche, là où ses auteurs le conservent.")
public record SheetDocument(
        @Schema(required = true) String title,
        @Schema(required = true) String url,

        @Schema(description = "Empreinte du document, pour savoir s'il a changé depuis.") @Nullable String sha256,

        @Schema(required = true) LocalDate addedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason) {
    static final String ADDRESS = "^https://\\S{1,1990}$";

    boolean isListedAt(String address) {
        return withdrawnOn == null && url.equals(address);
    }

    SheetDocument withdrawn(LocalDate on, String reason) {
        return new SheetDocument(title, url, sha256, addedOn, on, reason);
    }

    /** A document to list. */
    @Schema(name = "AddSheetDocument", required = true)
    public record Request(
            @NotBlank @Size(max = 300) String title,

            @NotBlank @Pattern(regexp = ADDRESS) @Schema(description = "Adresse en https.", examples = "https://exemple.fr/compte-rendu.pdf")
            String url,

            @Nullable @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 du document, en hexadécimal.")
            String sha256) {}

    /** A document that counts no more. */
    @Schema(name = "WithdrawSheetDocument", required = true)
    public record Withdrawal(
            @NotBlank @Pattern(regexp = ADDRESS) String url,
            @NotBlank @Size(max = 2_000) String reason) {}
}
