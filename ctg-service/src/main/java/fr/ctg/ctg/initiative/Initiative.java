package fr.ctg.ctg.initiative;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One initiative. */
@Entity
public class Initiative {
    @Id
    private UUID id;

    private String conventionReference;
    private String keeperSiren;

    @Column(name = "story")
    @JdbcTypeCode(SqlTypes.JSON)
    private RecordInitiative story;

    @SuppressWarnings("NullAway.Init")
    protected Initiative() {}

    Initiative(UUID id, String keeperSiren, RecordInitiative story) {
        this.id = id;
        this.keeperSiren = keeperSiren;
        this.conventionReference = story.conventionReference();
        this.story = story;
        for (var suspension : story.suspensions()) {
            // Dates of unequal precision compare as texts: 2020-03 is before 2020-09, and before 2020-03-15.
            if (suspension.from().compareTo(suspension.to()) > 0) {
                throw new SuspensionBackwards(suspension.from(), suspension.to());
            }
        }
        for (var validation : story.validations()) {
            if (story.bodies().stream().noneMatch(body -> body.kind() == validation.body())) {
                throw new NoSuchBody(validation.body());
            }
        }
    }

    UUID id() {
        return id;
    }

    String conventionReference() {
        return conventionReference;
    }

    String keeperSiren() {
        return keeperSiren;
    }

    RecordInitiative story() {
        return story;
    }

    private static final class SuspensionBackwards extends Refusal {
        SuspensionBackwards(String from, String to) {
            super(Kind.INVALID, "suspension-backwards", Facts.of("from", from).and("to", to));
        }
    }

    private static final class NoSuchBody extends Refusal {
        NoSuchBody(RecordInitiative.BodyKind body) {
            super(Kind.INVALID, "no-such-body", Facts.of("body", body));
        }
    }
}
