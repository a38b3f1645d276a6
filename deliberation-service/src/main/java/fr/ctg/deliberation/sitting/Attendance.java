package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who was there at the opening. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Les présences à l'ouverture.")
public record Attendance(
        @Schema(required = true) List<Seat> present,

        @Schema(description = "Parmi eux, ceux qui étaient à distance.") @Nullable List<Seat> remote,

        @Schema(required = true, description = "Absents excusés.")
        List<Seat> excused,

        @Schema(required = true, description = "Président de séance à l'ouverture.")
        Seat chair,

        @Schema(required = true, description = "Secrétaire de séance.")
        Seat secretary) {

    boolean remote(Seat member) {
        return remote != null && remote.contains(member);
    }
}
