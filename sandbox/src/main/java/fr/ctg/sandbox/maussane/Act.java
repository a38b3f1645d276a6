package fr.ctg.sandbox.maussane;

import fr.ctg.client.model.AgendaItem;
import fr.ctg.client.model.ConveneSitting;
import fr.ctg.client.model.Decision;
import fr.ctg.client.model.DecisionVerb;
import fr.ctg.client.model.Publication;
import fr.ctg.client.model.PublicationMode;
import fr.ctg.client.model.RecordVote;
import fr.ctg.client.model.TableDeliberation;
import fr.ctg.client.model.Transmission;
import fr.ctg.client.model.VoteTally;
import fr.ctg.client.model.VotingMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a council did, people by their family names: what lacks in the requests is what only the suite knows. */
record Act(
        List<Name> members,
        String mayor,
        ConveneSitting sitting,
        List<String> present,
        List<String> excused,
        String chair,
        String secretary,
        List<Power> proxies,
        String rapporteur,
        TableDeliberation deliberation,
        RecordVote vote,
        Publication publication,
        Transmission transmission) {

    record Name(String given, String family) {}

    record Power(String giver, String holder) {}

    /** What a council of fictitious people did on a day that is demonstration too: everybody came, everybody agreed. */
    static Act demonstration(int seats) {
        var members = new ArrayList<Name>();
        for (int number = 1; number <= seats; number++) {
            members.add(new Name("Personne fictive", "N° %02d (démonstration)".formatted(number)));
        }
        var first = members.get(0).family();
        return new Act(
                members,
                first,
                new ConveneSitting()
                        .heldOn(LocalDate.parse("2022-06-28"))
                        .startsAt("18:30")
                        .place("Mairie (démonstration)")
                        .convokedOn(LocalDate.parse("2022-06-15"))
                        .explanatoryNote(true)
                        .addAgendaItem(
                                new AgendaItem().rank(1).title("Convention territoriale globale (démonstration)")),
                members.stream().map(Name::family).toList(),
                List.of(),
                first,
                members.get(1).family(),
                List.of(),
                first,
                new TableDeliberation()
                        .rank(1)
                        .officialNumber("DEMO-2022-06-28-01")
                        .subject("Convention territoriale globale (démonstration)")
                        .visas(List.of())
                        .addDecisionsItem(new Decision()
                                .verb(DecisionVerb.AUTHORISES)
                                .text("le maire à signer la convention (démonstration)"))
                        .commitments(List.of()),
                new RecordVote()
                        .method(VotingMethod.ORDINARY)
                        .tally(VoteTally.STATED)
                        .votesFor(seats)
                        .votesAgainst(0)
                        .abstentions(0)
                        .declaredUnanimous(true),
                new Publication().publishedOn(LocalDate.parse("2022-07-04")).mode(PublicationMode.WEBSITE),
                new Transmission().receivedOn(LocalDate.parse("2022-07-04")).authority("Sous-préfecture d'Arles"));
    }
}
