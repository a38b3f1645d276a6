package fr.ctg.deliberation.deliberation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something nobody proved here of an act taken over from a file, whether the file tells it or not. */
@Schema(description = "Ce que rien n'établit ici d'un acte repris d'un fichier.")
public record Unproved(
        @Schema(required = true) Unproved.What what,

        @Schema(
                required = true,
                description = "Vrai si le fichier en dit quelque chose ; faux si personne n'en dit rien.")
        boolean told) {

    static List<Unproved> of(RecordedFacts facts) {
        return List.of(
                new Unproved(What.ATTENDANCE, facts.membersEntitled() != null),
                new Unproved(What.VOTE, facts.votesFor() != null),
                new Unproved(What.PUBLICATION, facts.url() != null),
                new Unproved(What.RECEIPT, facts.receivedOn() != null),
                new Unproved(What.EFFECT, false),
                new Unproved(What.CHALLENGES, false));
    }

    /** What a proof would be about. */
    @Schema(
            name = "UnprovedFact",
            description =
                    "Quorum et présences, résultat du vote, publication, réception par l'État, caractère exécutoire, recours et contrôle de légalité.")
    public enum What {
        /** The quorum, and who was there. */
        ATTENDANCE,
        /** The result. */
        VOTE,
        /** That it was made known, and when. */
        PUBLICATION,
        /** That the State received it. */
        RECEIPT,
        /** That it was executory, and since when. */
        EFFECT,
        /** Whether a judge, or the council by an act that was not followed here, took its effect away. */
        CHALLENGES
    }
}
