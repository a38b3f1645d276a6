package fr.ctg.deliberation.actes;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the State answered about an act, as the operator hands it over. */
public sealed interface ActesReply {

    /** Reads one message of the State; refuses what is not one, and the kinds that change nothing for the act. */
    static ActesReply read(InputStream message) throws IOException {
        return ReplyReader.read(message);
    }

    /** The act the reply names. An anomaly names it by the files it quotes, if at all. */
    @Nullable ActesIdentifier actesId();

    /** Refuses a reply that names another act; one that names none is taken at the word of whoever files it. */
    default void requireAbout(ActesIdentifier expected) {
        var named = actesId();
        if (named != null && !named.equals(expected)) {
            throw ActesRefused.otherAct(expected, named);
        }
    }

    /**
     * ARActe: the act was received (1-2).
     *
     * @param classificationVersion the version of the classification the prefecture uses now
     */
    record Received(
            ActesIdentifier actesId,
            LocalDate receivedOn,
            @Nullable LocalDate classificationVersion) implements ActesReply {
        public Received {
            if (receivedOn.isBefore(actesId.decidedOn())) {
                throw ActesRefused.receivedBeforeDecided(actesId, receivedOn);
            }
        }
    }

    /** AnomalieActe: the act was turned away and counts as not transmitted (1-3). The nature is a three-digit code. */
    record ActAnomaly(
            @Nullable ActesIdentifier actesId,
            LocalDate date,
            String nature,
            @Nullable String detail) implements ActesReply {}

    /** AnomalieEnveloppe: nothing of the envelope was taken. */
    record EnvelopeAnomaly(
            @Nullable ActesIdentifier actesId,
            LocalDate date,
            String nature,
            @Nullable String detail) implements ActesReply {}

    /** What the prefecture writes about an act it has received. */
    record StateMessage(
            Kind kind,
            ActesIdentifier actesId,
            LocalDate date,
            @Nullable String reason) implements ActesReply {

        /** The legal clocks depend on it (CGCT L2131-6). */
        public enum Kind {
            /** Courrier simple (2-1): no clock moves. */
            LETTER,
            /** Demande de pièces complémentaires (3-1): the time to refer the act runs anew once the file is complete. */
            PIECES_REQUESTED,
            /** Lettre d'observations valant recours gracieux (4-1). */
            OBSERVATIONS,
            /** Déféré au tribunal administratif (5); the date is that of the filing. */
            REFERRAL
        }
    }
}
