package fr.ctg.platform.storage;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids that grow with time (UUID version 7): new rows go to the end of an index, and lists can be paged by id. */
public final class NewId {
    private NewId() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
