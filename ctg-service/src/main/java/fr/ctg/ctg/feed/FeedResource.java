package fr.ctg.ctg.feed;

import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/events")
@Tag(name = "Événements", description = "Suivre ce qui change.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {
    /** Asks for nothing of the past. */
    private static final String NOW = "now";

    private static final String AFTER = "after=";

    private final Feed feed;
    private final Caller caller;

    FeedResource(Feed feed, Caller caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "listEvents",
            summary = "Suivre les événements publiés",
            description =
                    "Tout ce que la suite publie, dans l'ordre d'arrivée, gardé 90 jours (30 au moins). Demandez `next` de page en page, puis de temps en temps : rien n'est sauté, même ce qui s'enregistre au même instant ; un événement peut revenir, sous le même `id`. Pour partir d'un état connu : prenez d'abord `next` avec `after=now`, lisez ensuite les listes, puis suivez. Un jeton d'une organisation suffit, quel que soit son rôle.")
    @APIResponseSchema(value = FeedPage.class, responseDescription = "Les événements, et l'adresse de la suite.")
    @APIResponse(
            responseCode = "410",
            description = "Ce qui suit ce curseur n'est plus gardé : repartez de `after=now` et relisez les listes.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public FeedPage list(
            @RestQuery
                    @Parameter(
                            description =
                                    "Curseur opaque, pris dans `next` ; `now` pour ne rien lire du passé ; absent, du plus ancien événement gardé.")
                    @Nullable String after,
            @RestQuery
                    @DefaultValue("50")
                    @Min(1) @Max(200) @Parameter(description = "Nombre d'événements par page, 200 au plus.")
                    int limit,
            @RestQuery @Size(max = 30) @Parameter(description = "Type d'événement ; répétable.") List<String> type,
            @RestQuery
                    @Size(max = 100) @Parameter(description = "Identifiant de l'objet dont parlent les événements.")
                    @Nullable String subject,
            @Context UriInfo uri) {
        caller.requireOrganisation();
        var types = PublishedTypes.orAll(type);
        if (NOW.equals(after)) {
            return page(List.of(), feed.newest(), uri);
        }
        var chapter = feed.read(after == null ? null : FeedCursor.read(after), types, subject, limit);
        return page(chapter.events(), chapter.last(), uri);
    }

    private static FeedPage page(List<PublishedEvent> events, long last, UriInfo uri) {
        var asked = uri.getRequestUri();
        var query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        var next = Stream.concat(
                        Stream.of(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(AFTER)),
                        Stream.of(AFTER + FeedCursor.write(last)))
                .collect(Collectors.joining("&"));
        return new FeedPage(
                events, asked.getRawPath() + "?" + next, asked.getRawPath() + (query.isEmpty() ? "" : "?" + query));
    }
}
