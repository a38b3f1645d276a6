package fr.ctg.ctg.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list that never ends: there always is a next page, empty until something happens. */
public record FeedPage(
        @Schema(
                required = true,
                description = "Dans l'ordre d'arrivée ; pour un même `subject`, dans l'ordre de publication.")
        List<PublishedEvent> items,

        @Schema(
                required = true,
                description = "Adresse de la suite, toujours présente : gardez-la et redemandez-la plus tard.")
        String next,

        @Schema(required = true, description = "Adresse de cette page.")
        String self) {}
