package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.ProxyRule;
import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sitting as told to clients. */
@Schema(description = "Une séance.")
public record SittingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID councilId,
        @Schema(required = true) LocalDate heldOn,

        @Schema(required = true, description = "Heure de Paris.")
        LocalTime startsAt,

        @Schema(required = true) String place,
        @Schema(required = true) ConveneSitting.Venue venue,

        @Schema(description = "La séance dont celle-ci est la seconde convocation.") @Nullable UUID secondConvocationOf,

        @Schema(required = true) SittingStatus status,
        @Schema(required = true) Convocation convocation,
        @Schema(required = true) List<AgendaItem> agenda,
        @Schema(required = true) List<Proxy> proxies,

        @Schema(required = true, description = "Règle des pouvoirs en vigueur ce jour-là.")
        ProxyRule proxyRule,

        @Schema(description = "Connues dès l'ouverture.") @Nullable Attendance attendance,

        @Schema(required = true, description = "Qui était là, de quand à quand.")
        List<Presence> presences,

        @Schema(required = true, description = "Suspensions de séance.")
        List<Pause> pauses,

        @Schema(required = true, description = "Parties de la séance tenues à huis clos.")
        List<ClosedDoors> closedDoors,

        @Schema(description = "Qui préside ; peut changer en séance.") @Nullable Seat chair,

        @Schema(description = "Établi à l'ouverture.") @Nullable QuorumVerdict quorum,

        @Schema(description = "Établi quand il a manqué.") @Nullable QuorumVerdict quorumFailure,

        @Schema(description = "Publication de la liste des délibérations (CGCT L2121-25).") @Nullable LocalDate listPublishedOn,

        @Nullable Minutes minutes,
        @Schema(required = true) List<String> allowedActions,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    static SittingView of(Sitting sitting, LocalDate today) {
        return of(sitting, today, null);
    }

    static SittingView of(Sitting sitting, LocalDate today, @Nullable Instant modifiedAt) {
        return new SittingView(
                sitting.id(),
                sitting.councilId(),
                sitting.heldOn(),
                sitting.startsAt(),
                sitting.place(),
                sitting.venue(),
                sitting.secondConvocationOf().orElse(null),
                sitting.status(),
                sitting.convocation(),
                sitting.agenda(),
                sitting.proxies(),
                sitting.proxyRule(),
                sitting.attendance().orElse(null),
                sitting.presences(),
                sitting.pauses(),
                sitting.closedDoors(),
                sitting.chair().orElse(null),
                sitting.quorum().orElse(null),
                sitting.quorumFailure().orElse(null),
                sitting.listPublishedOn().orElse(null),
                sitting.minutes().orElse(null),
                sitting.allowedActions(today),
                modifiedAt);
    }
}
