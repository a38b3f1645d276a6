package fr.ctg.deliberation.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The substance of what was said on an item (CGCT L2121-15), apart from the sitting: texts are long, and only the minutes read them. */
@Entity
public class Discussion {
    @Id
    private UUID id;

    private UUID sittingId;
    private int rank;
    private String substance;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Discussion() {}

    Discussion(UUID id, SittingEvent.DiscussionWritten written) {
        this.id = id;
        this.sittingId = written.sittingId();
        this.rank = written.rank();
        this.substance = written.substance();
    }

    void rewrite(SittingEvent.DiscussionWritten written) {
        substance = written.substance();
    }

    public int rank() {
        return rank;
    }

    public String substance() {
        return substance;
    }
}
