package fr.ctg.client.kotlin.example

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.module.kotlin.convertValue
import com.fasterxml.jackson.module.kotlin.treeToValue
import fr.ctg.client.kotlin.infrastructure.Serializer
import fr.ctg.client.kotlin.models.AgendaItem
import fr.ctg.client.kotlin.models.ConveneSitting
import fr.ctg.client.kotlin.models.CreatePlan
import fr.ctg.client.kotlin.models.Decision
import fr.ctg.client.kotlin.models.DecisionVerb
import fr.ctg.client.kotlin.models.Mandate
import fr.ctg.client.kotlin.models.NewParty
import fr.ctg.client.kotlin.models.Publication
import fr.ctg.client.kotlin.models.PublicationMode
import fr.ctg.client.kotlin.models.RecordInitiative
import fr.ctg.client.kotlin.models.RecordVote
import fr.ctg.client.kotlin.models.RegisterConvention
import fr.ctg.client.kotlin.models.TableDeliberation
import fr.ctg.client.kotlin.models.Transmission
import fr.ctg.client.kotlin.models.VoteTally
import fr.ctg.client.kotlin.models.VotingMethod
import java.time.LocalDate
import java.util.UUID

private val json = Serializer.jacksonObjectMapper

/** Where the case is played, by whom, and what is known before it begins. */
class Stage(case: JsonNode) {
    val gateway: String = case["gateway"].textValue()

    /** By the name of the identity. */
    val tokens: Map<String, String> = json.convertValue(case["tokens"])
    val communes: List<Commune> = json.convertValue(case["communes"])

    /** The commune whose act is told, and its mayor. */
    val told = ToldCommune(case["told"]["commune"].textValue(), Act(case["told"]["act"]), case["told"]["mayor"].textValue())
    val caf: Organisation = json.treeToValue(case["convention"]["caf"])
    val initiative: RecordInitiative = json.treeToValue(case["convention"]["initiative"])
    val plan: CreatePlan = json.treeToValue(case["plan"])
    val textSha256: String = case["textSha256"].textValue()
    val reference: String = case["convention"]["convention"]["reference"].textValue()
    val convention = { parties: List<NewParty> ->
        case["convention"]["convention"].completed<RegisterConvention>("parties" to parties, "textSha256" to textSha256)
    }
}

data class Organisation(val siren: String, val name: String)

data class Commune(
    val key: String, val name: String, val insee: String, val siren: String, val population: Int, val seats: Int, val intercommunality: String,
)

class ToldCommune(val commune: String, val act: Act, val mayor: String)

data class Person(val given: String, val family: String)

data class Proxies(val giver: String, val holder: String)

/** What a council did, people by their family names; what is convened and tabled is completed by what the services name. */
class Act(
    val members: List<Person>,
    val mayor: String,
    val sitting: (council: UUID) -> ConveneSitting,
    val present: List<String>,
    val excused: List<String>,
    val chair: String,
    val secretary: String,
    val proxies: List<Proxies>,
    val rapporteur: String,
    val deliberation: (sitting: UUID, rapporteur: UUID, mandate: Mandate) -> TableDeliberation,
    val vote: RecordVote,
    val publication: Publication,
    val transmission: Transmission,
) {
    constructor(told: JsonNode) : this(
        members = json.convertValue(told["members"]),
        mayor = told["mayor"].textValue(),
        sitting = { council -> told["sitting"].completed("councilId" to council) },
        present = json.convertValue(told["present"]),
        excused = json.convertValue(told["excused"]),
        chair = told["chair"].textValue(),
        secretary = told["secretary"].textValue(),
        proxies = json.convertValue(told["proxies"]),
        rapporteur = told["rapporteur"].textValue(),
        deliberation = { sitting, rapporteur, mandate ->
            told["deliberation"].completed("sittingId" to sitting, "rapporteurId" to rapporteur, "mandate" to mandate)
        },
        vote = json.treeToValue(told["vote"]),
        publication = json.treeToValue(told["publication"]),
        transmission = json.treeToValue(told["transmission"]),
    )
}

/** What a council of fictitious people did on a day that is demonstration too: everybody came, everybody agreed. */
fun demonstration(seats: Int): Act {
    val members = (1..seats).map { Person("Personne fictive", "N° ${it.toString().padStart(2, '0')} (démonstration)") }
    val (first, second) = members.map(Person::family)
    return Act(
        members = members,
        mayor = first,
        sitting = { council ->
            ConveneSitting(
                councilId = council,
                heldOn = LocalDate.parse("2022-06-28"),
                startsAt = "18:30",
                place = "Mairie (démonstration)",
                convokedOn = LocalDate.parse("2022-06-15"),
                explanatoryNote = true,
                agenda = listOf(AgendaItem(rank = 1, title = "Convention territoriale globale (démonstration)")))
        },
        present = members.map(Person::family),
        excused = emptyList(),
        chair = first,
        secretary = second,
        proxies = emptyList(),
        rapporteur = first,
        deliberation = { sitting, rapporteur, mandate ->
            TableDeliberation(
                sittingId = sitting,
                rapporteurId = rapporteur,
                mandate = mandate,
                rank = 1,
                officialNumber = "DEMO-2022-06-28-01",
                subject = "Convention territoriale globale (démonstration)",
                visas = emptyList(),
                decisions = listOf(Decision(verb = DecisionVerb.AUTHORISES, text = "le maire à signer la convention (démonstration)")),
                commitments = emptyList())
        },
        vote = RecordVote(
            method = VotingMethod.ORDINARY, tally = VoteTally.STATED, votesFor = seats, votesAgainst = 0, abstentions = 0,
            declaredUnanimous = true),
        publication = Publication(publishedOn = LocalDate.parse("2022-07-04"), mode = PublicationMode.WEBSITE),
        transmission = Transmission(receivedOn = LocalDate.parse("2022-07-04"), authority = "Sous-préfecture d'Arles"),
    )
}

/** A request of which the file tells the beginning. */
private inline fun <reified T> JsonNode.completed(vararg rest: Pair<String, Any>): T =
    json.convertValue(json.convertValue<Map<String, JsonNode>>(this) + rest)
