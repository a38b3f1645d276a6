package fr.ctg.deliberation.register.document;

import fr.ctg.deliberation.ballot.AppointmentOutcome;
import fr.ctg.deliberation.ballot.VoteChoice;
import fr.ctg.deliberation.ballot.VotingMethod;
import fr.ctg.deliberation.deliberation.Decision;
import fr.ctg.deliberation.register.document.ClosingSheet.Entry;
import fr.ctg.deliberation.register.document.ExaminedDeliberations.Examined;
import fr.ctg.deliberation.register.document.Minutes.AgendaLine;
import fr.ctg.deliberation.register.document.Minutes.BallotRequest;
import fr.ctg.deliberation.register.document.Minutes.ClosedDoors;
import fr.ctg.deliberation.register.document.Minutes.Item;
import fr.ctg.deliberation.register.document.Minutes.Movement;
import fr.ctg.deliberation.register.document.Minutes.Suspension;
import fr.ctg.deliberation.register.document.Minutes.When;
import fr.ctg.deliberation.register.document.Vote.NamedVote;
import fr.ctg.deliberation.register.document.Vote.Tally;
import fr.ctg.deliberation.rule.SpecialBallot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sitting of Maussane-les-Alpilles of 29 July 2022, with texts of our own, and a made-up sitting beside it. */
public final class GivenRegister {
    public static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    public static final LocalDate ISSUED = LocalDate.of(2022, 8, 2);
    public static final List<String> PRESENT = List.of(
            "Jean-Christophe CARRÉ",
            "Marc FUSAT",
            "Christine GARCIN-GOURILLON",
            "Henri REYNOUD",
            "Delphine DAVID",
            "Bernadette SAMUEL",
            "Fabienne CITI",
            "Sylvie NARDI",
            "Mathieu BONARD",
            "Marie-Pierre CALLET");
    public static final String SUBJECT =
            "CAF - Convention Territoriale Globale de Service aux familles 2022-2025 Territoire Vallée des Baux Alpilles";

    private static final Person MAYOR = new Person("Jean-Christophe CARRÉ", "maire");
    private static final List<Person> SIGNATORIES = List.of(
            new Person("Bernadette SAMUEL", "Secrétaire de séance"), new Person("Jean-Christophe CARRÉ", "Le maire"));

    private GivenRegister() {}

    public static SittingHeld maussane() {
        return new SittingHeld(
                "Maussane-les-Alpilles",
                DAY,
                LocalTime.of(19, 0),
                "Hôtel de Ville",
                "réunion ordinaire",
                LocalDate.of(2022, 7, 13),
                "conformément à l'article L 2121-17 du code général des collectivités territoriales",
                MAYOR,
                List.of("Bernadette SAMUEL"),
                PRESENT,
                List.of(
                        new GivenProxy("Thierry FABRE", "Jean-Christophe CARRÉ"),
                        new GivenProxy("Alexandre WAJS", "Jean-Christophe CARRÉ"),
                        new GivenProxy("Patrick LAFFITTE", "Marc FUSAT"),
                        new GivenProxy("Dominique STEKELOROM", "Marc FUSAT"),
                        new GivenProxy("Emilie GERMAIN", "Mathieu BONARD"),
                        new GivenProxy("Laurent JUGLARET", "Mathieu BONARD"),
                        new GivenProxy("Alain CHAIX", "Marie-Pierre CALLET"),
                        new GivenProxy("Lucie BABIN", "Marie-Pierre CALLET")),
                List.of("Fanny ARSAC"),
                List.of(),
                new Quorum(
                        19, 19, 7, PRESENT, "un tiers des membres en exercice (loi n° 2021-1465 du 10 novembre 2021)"),
                false);
    }

    /** As the act says it: unanimous, without figures. */
    public static Vote unanimousUnstated() {
        return new Vote(VotingMethod.UNSTATED, true, null, true, false, List.of(), List.of(), null);
    }

    public static Extract extract() {
        return extract(maussane(), SUBJECT, exposition(), unanimousUnstated(), executory());
    }

    public static Extract extract(
            SittingHeld sitting, String subject, @Nullable String exposition, Vote vote, Effect effect) {
        return new Extract(
                sitting,
                "2022/07/29/07",
                subject,
                List.of(),
                List.of(
                        "Vu la loi n° 2021-1465 du 10 novembre 2021 portant diverses dispositions de vigilance sanitaire,"),
                "Jean-Christophe CARRÉ",
                exposition,
                18,
                vote,
                List.of(
                        new Decision(
                                Decision.Verb.APPROVES,
                                "la démarche partenariale de convention territoriale globale avec la Caf des Bouches-du-Rhône."),
                        new Decision(
                                Decision.Verb.AUTHORISES,
                                "Monsieur le Maire à signer la convention annexée et tout document d'exécution."),
                        new Decision(
                                Decision.Verb.SPECIFIES,
                                "qu'une délibération sur le schéma d'organisation du pilotage suivra d'ici la fin de l'année 2022."),
                        new Decision(Decision.Verb.EMPOWERS, "tous pouvoirs à Monsieur le Maire pour l'exécution.")),
                effect,
                List.of(new Appeal(
                        "Recours pour excès de pouvoir devant le tribunal administratif de Marseille",
                        LocalDate.of(2022, 10, 3))),
                SIGNATORIES,
                ISSUED);
    }

    public static Effect executory() {
        return new Effect(
                LocalDate.of(2022, 8, 1),
                "site internet de la mairie",
                LocalDate.of(2022, 8, 1),
                "Sous-préfecture d'Arles",
                LocalDate.of(2022, 8, 1));
    }

    private static String exposition() {
        return """
                La convention réunit dix communes et la Caf ; elle couvre les années 2022 à 2025.

                Le diagnostic, commencé le 6 février 2020, poursuivait quatre buts :

                - connaître les besoins prioritaires ;
                - choisir les champs d'intervention ;

                - consolider l'offre existante ;
                - créer des offres nouvelles.

                La Caf cofinance le « pilotage du projet de territoire ». Le plan compte 21 fiches actions.
                """;
    }

    public static ExaminedDeliberations list() {
        return new ExaminedDeliberations(
                maussane(),
                List.of(
                        new Examined("2022/07/29/07", SUBJECT, Outcome.ADOPTED, unanimousUnstated()),
                        new Examined("2022/07/29/08", "Tarif d'une salle (exemple)", Outcome.REJECTED, contested()),
                        new Examined(null, "Achat d'un véhicule (exemple)", Outcome.ADJOURNED, null)),
                LocalDate.of(2022, 8, 2),
                SIGNATORIES.subList(1, 2),
                ISSUED);
    }

    private static Vote contested() {
        return new Vote(
                VotingMethod.ORDINARY, false, new Tally(7, 9, 2, 0, 0), false, false, List.of(), List.of(), null);
    }

    public static Vote rollCall() {
        return new Vote(
                VotingMethod.ROLL_CALL,
                true,
                new Tally(2, 2, 1, 1, 0),
                false,
                true,
                List.of(
                        new NamedVote("Ada FICTIVE", VoteChoice.FOR, null),
                        new NamedVote("Basile EXEMPLE", VoteChoice.AGAINST, null),
                        new NamedVote("Chloé MODÈLE", VoteChoice.AGAINST, "Basile EXEMPLE"),
                        new NamedVote("Denis TÉMOIN", VoteChoice.FOR, null),
                        new NamedVote("Élise ESSAI", VoteChoice.ABSTAINED, null),
                        new NamedVote("Farid SPÉCIMEN", VoteChoice.NOT_TAKING_PART, null)),
                List.of(),
                null);
    }

    public static Vote secret() {
        return new Vote(
                VotingMethod.SECRET,
                true,
                new Tally(3, 1, 0, 1, 1),
                false,
                false,
                List.of(),
                List.of("Farid SPÉCIMEN"),
                null);
    }

    public static Vote appointment() {
        return new Vote(
                VotingMethod.SECRET,
                true,
                null,
                false,
                false,
                List.of(),
                List.of(),
                new AppointmentOutcome(
                        "Chloé MODÈLE",
                        1,
                        AppointmentOutcome.Ground.ABSOLUTE_MAJORITY,
                        List.of(new AppointmentOutcome.Round(
                                List.of(
                                        new AppointmentOutcome.CandidateVotes("Chloé MODÈLE", 4),
                                        new AppointmentOutcome.CandidateVotes("Denis TÉMOIN", 1)),
                                1)),
                        false));
    }

    public static SittingHeld demonstration() {
        var present = List.of("Ada FICTIVE", "Basile EXEMPLE", "Denis TÉMOIN", "Élise ESSAI", "Farid SPÉCIMEN");
        return new SittingHeld(
                "Les Exemples",
                LocalDate.of(2024, 3, 1),
                LocalTime.of(18, 30),
                "Salle des fêtes",
                null,
                LocalDate.of(2024, 2, 23),
                null,
                new Person("Ada FICTIVE", "maire"),
                List.of("Élise ESSAI"),
                present,
                List.of(new GivenProxy("Chloé MODÈLE", "Basile EXEMPLE")),
                List.of(),
                List.of("Gaëlle PROTOTYPE"),
                new Quorum(7, 7, 4, present, "plus de la moitié des membres en exercice (CGCT art. L2121-17)"),
                true);
    }

    public static Minutes minutes() {
        var sitting = demonstration();
        return new Minutes(
                sitting,
                List.of(
                        new AgendaLine(1, "Tarif de la cantine"),
                        new AgendaLine(2, "Délégué au comité de pilotage"),
                        new AgendaLine(3, "Subvention à une association")),
                List.of(
                        new Movement(new When(1, LocalTime.of(19, 5)), "Gaëlle PROTOTYPE", Movement.Direction.ARRIVES),
                        new Movement(new When(2, null), "Élise ESSAI", Movement.Direction.LEAVES)),
                List.of(new Suspension(new When(2, null), new When(null, LocalTime.of(19, 40)))),
                List.of(new ClosedDoors(new When(2, null), null, List.of("Ada FICTIVE"), 4, 6)),
                List.of(
                        new Item(
                                1,
                                "2024-01",
                                "Tarif de la cantine",
                                null,
                                "Basile EXEMPLE",
                                sitting.quorum(),
                                "Le prix du repas passerait de 3 € à 3,20 €.",
                                "Basile EXEMPLE juge la hausse trop forte ; Denis TÉMOIN rappelle le coût réel.",
                                List.of(new BallotRequest(
                                        SpecialBallot.ROLL_CALL, List.of("Denis TÉMOIN", "Élise ESSAI"), 2, true)),
                                Outcome.ADOPTED,
                                rollCall(),
                                List.of(new Decision(Decision.Verb.DECIDES, "de fixer le prix du repas à 3,20 €."))),
                        new Item(
                                2,
                                "2024-02",
                                "Délégué au comité de pilotage",
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                Outcome.ADOPTED,
                                appointment(),
                                List.of()),
                        new Item(
                                3,
                                "2024-03",
                                "Subvention à une association",
                                new Person("Basile EXEMPLE", "premier adjoint"),
                                null,
                                null,
                                null,
                                null,
                                List.of(
                                        new BallotRequest(SpecialBallot.ROLL_CALL, List.of("Ada FICTIVE"), 2, false),
                                        new BallotRequest(
                                                SpecialBallot.SECRET, List.of("Denis TÉMOIN", "Élise ESSAI"), 2, true)),
                                Outcome.ADOPTED,
                                secret(),
                                List.of(new Decision(Decision.Verb.AUTHORISES, "le versement de 1 200 €.")))),
                null,
                LocalTime.of(20, 15),
                null,
                null,
                List.of(new Person("Ada FICTIVE", "Le maire"), new Person("Élise ESSAI", "Secrétaire de séance")),
                LocalDate.of(2024, 3, 2));
    }

    public static ClosingSheet closingSheet() {
        return new ClosingSheet(
                maussane(),
                List.of(new Entry("2022/07/29/07", SUBJECT), new Entry("2022/07/29/08", "Tarif d'une salle (exemple)")),
                42,
                SIGNATORIES,
                ISSUED);
    }
}
