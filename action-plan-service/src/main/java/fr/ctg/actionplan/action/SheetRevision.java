package fr.ctg.actionplan.action;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a sheet said before it was revised. */
@Entity
@Immutable
class SheetRevision {
    @Id
    private UUID id;

    private UUID sheetId;
    private int revision;

    @JsonColumn
    private SheetContent content;

    private Instant replacedAt;
    private @Nullable String reason;
    private boolean published;

    @SuppressWarnings("NullAway.Init")
    protected SheetRevision() {}

    SheetRevision(UUID id, ActionSheet sheet, Instant replacedAt, @Nullable String reason) {
        this.id = id;
        this.sheetId = sheet.id();
        this.revision = sheet.revision();
        this.content = sheet.content();
        this.replacedAt = replacedAt;
        this.reason = reason;
        this.published = sheet.isPublished();
    }

    SheetRevisionView view(boolean known) {
        var pilot = content.pilot();
        return new SheetRevisionView(
                revision,
                content.title(),
                content.objectiveCodes(),
                content.territory(),
                content.audience(),
                content.how(),
                content.deadlines(),
                content.startsOn(),
                content.endsOn(),
                content.steps(),
                content.contributors(),
                content.means(),
                content.indicators(),
                pilot == null || known ? pilot : pilot.withoutAgentsName(),
                content.budget(),
                replacedAt,
                reason);
    }
}
