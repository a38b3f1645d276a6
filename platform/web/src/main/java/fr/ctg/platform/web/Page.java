package fr.ctg.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(description = "Adresse de la page suivante ; absente à la dernière.") @Nullable String next,

        @Schema(required = true, description = "Adresse de cette page.")
        String self,

        @Schema(
                description =
                        "Avec `modifiedSince` : tout ce qui fut enregistré avant cet instant a été donné, ou le sera aux pages suivantes. À redonner en `modifiedSince` au prochain tour.")
        @Nullable Instant syncedTo,

        @Schema(description = "Avec `modifiedSince` : ce qui, depuis, n'existe plus pour ce lecteur.") @Nullable List<Tombstone> deleted) {

    /** What every item that can be followed says of its instant. */
    public static final String MODIFIED_AT = "Dernier enregistrement ; dans une liste lue avec `modifiedSince`.";

    public Page(List<T> items, @Nullable String next, String self) {
        this(items, next, self, null, null);
    }

    /** The same page, with tombstones of items it still shows. */
    public Page<T> telling(Function<T, Optional<Tombstone>> tombstone) {
        var told =
                items.stream().flatMap(item -> tombstone.apply(item).stream()).toList();
        return new Page<>(items, next, self, syncedTo, told);
    }
}
