package fr.ctg.deliberation.register.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the act takes effect (CGCT L2131-1). Without {@code executorySince} the document says that it has none yet.
 *
 * @param publishedHow such as "site internet de la commune"
 * @param receivedBy such as "Sous-préfecture d'Arles"
 */
public record Effect(
        @Nullable LocalDate publishedOn,
        @Nullable String publishedHow,
        @Nullable LocalDate receivedOn,
        @Nullable String receivedBy,
        @Nullable LocalDate executorySince) {

    /** Neither published nor received. */
    public static Effect none() {
        return new Effect(null, null, null, null, null);
    }
}
