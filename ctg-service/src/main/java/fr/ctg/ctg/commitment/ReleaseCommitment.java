package fr.ctg.ctg.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The promise is given up. */
@Schema(description = "L'abandon d'une promesse, avec son motif.")
public record ReleaseCommitment(
        @NotNull LocalDate releasedOn,
        @NotBlank @Size(max = 1000) String reason) {}
