package fr.ctg.ctg.coordination.officer;

import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A post as told to clients. */
@Schema(name = "CooperationOfficer", description = "Un poste de chargé de coopération.")
public record CooperationOfficerView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String conventionReference,

        @Schema(required = true, description = "Organisation qui tient le dossier (SIREN).")
        String keeperSiren,

        @Schema(required = true) String post,
        @Schema(required = true) List<Employment> employments,
        @Schema(required = true) List<Vacancy> vacancies,
        @Schema(required = true) boolean demonstration,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    static CooperationOfficerView of(CooperationOfficer officer) {
        return of(officer, null);
    }

    static CooperationOfficerView of(CooperationOfficer officer, @Nullable Instant modifiedAt) {
        return new CooperationOfficerView(
                officer.id(),
                officer.conventionReference(),
                officer.keeperSiren(),
                officer.post(),
                officer.employments(),
                officer.vacancies(),
                officer.isDemonstration(),
                modifiedAt);
    }
}
