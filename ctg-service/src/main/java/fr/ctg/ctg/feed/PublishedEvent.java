package fr.ctg.ctg.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as a CloudEvent in JSON form. Webhooks are sent the same. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PublishedEvent",
        description =
                "Événement publié, au format CloudEvents 1.0 (JSON). Il peut arriver plus d'une fois : `source` et `id` disent lequel c'est. Le schéma de `data`, par type, est dans le document AsyncAPI.")
public record PublishedEvent(
        @Schema(required = true, examples = "1.0") String specversion,

        @Schema(required = true, description = "Le même à chaque envoi : sert à écarter les doublons.")
        UUID id,

        @Schema(required = true, description = "Service qui l'a publié.", examples = "urn:ctg:ctg-service")
        String source,

        @Schema(required = true, examples = "fr.ctg.convention.signed.v1")
        String type,

        @Schema(required = true, description = "Identifiant de l'objet dont il parle (agrégat).")
        String subject,

        @Schema(required = true, description = "Instant où cela s'est passé.")
        Instant time,

        @Schema(required = true, examples = "application/json")
        String datacontenttype,

        @Schema(required = true, description = "Nom du schéma de `data`.")
        String dataschema,

        @Schema(required = true, description = "Rang parmi les événements du même `subject` : 1, 2, 3… sans trou.")
        long aggregatesequence,

        @Schema(description = "`id` de l'événement précédent du même `subject` ; absent pour le premier.") @Nullable UUID previousevent,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "Les faits, selon le schéma du type.",
                additionalProperties = Object.class)
        @JsonRawValue
        String data) {

    public static PublishedEvent of(
            UUID id,
            String source,
            String type,
            String subject,
            Instant time,
            long sequence,
            @Nullable UUID previous,
            String data) {
        return new PublishedEvent(
                "1.0",
                id,
                source,
                type,
                subject,
                time,
                "application/json",
                "urn:ctg:schema:" + type,
                sequence,
                previous,
                data);
    }
}
