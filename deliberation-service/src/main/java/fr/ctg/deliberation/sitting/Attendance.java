package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was there at the opening. */
@Schema(description = "Les présences à l'ouverture.")
public record Attendance(
        @Schema(required = true) List<Seat> present,

        @Schema(required = true, description = "Absents excusés.")
        List<Seat> excused,

        @Schema(required = true, description = "Président de séance.")
        Seat chair,

        @Schema(required = true, description = "Secrétaire de séance.")
        Seat secretary) {}
