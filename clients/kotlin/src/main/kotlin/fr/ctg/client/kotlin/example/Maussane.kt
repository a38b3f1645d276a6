package fr.ctg.client.kotlin.example

import fr.ctg.client.kotlin.apis.ActionSheetsApi
import fr.ctg.client.kotlin.apis.ConventionsApi
import fr.ctg.client.kotlin.apis.CouncilsApi
import fr.ctg.client.kotlin.apis.DeliberationsApi
import fr.ctg.client.kotlin.apis.InitiativesApi
import fr.ctg.client.kotlin.apis.PlansApi
import fr.ctg.client.kotlin.apis.SignaturesApi
import fr.ctg.client.kotlin.apis.SittingsApi
import fr.ctg.client.kotlin.infrastructure.ApiResponse
import fr.ctg.client.kotlin.models.ActionSheetIndicatorKind
import fr.ctg.client.kotlin.models.ActionSheetNewIndicator
import fr.ctg.client.kotlin.models.AdoptPlan
import fr.ctg.client.kotlin.models.ChainVerdict
import fr.ctg.client.kotlin.models.ConventionSignature
import fr.ctg.client.kotlin.models.CreateActionSheet
import fr.ctg.client.kotlin.models.DeclareDecision
import fr.ctg.client.kotlin.models.LegalChain
import fr.ctg.client.kotlin.models.Mandate
import fr.ctg.client.kotlin.models.MandateOffice
import fr.ctg.client.kotlin.models.NewMember
import fr.ctg.client.kotlin.models.NewParty
import fr.ctg.client.kotlin.models.Office
import fr.ctg.client.kotlin.models.OpenSitting
import fr.ctg.client.kotlin.models.PartyKind
import fr.ctg.client.kotlin.models.PartyStanding
import fr.ctg.client.kotlin.models.RecordProxy
import fr.ctg.client.kotlin.models.RecordSignature
import fr.ctg.client.kotlin.models.RegisterCouncil
import fr.ctg.client.kotlin.models.SignatureChannel
import fr.ctg.client.kotlin.models.SignatureEvidence
import fr.ctg.client.kotlin.models.SignatureLevel
import fr.ctg.client.kotlin.models.SignatureSigner
import fr.ctg.client.kotlin.models.SignerStanding
import fr.ctg.client.kotlin.models.SigningOffice
import java.time.LocalDate
import java.util.UUID
import java.util.concurrent.atomic.AtomicInteger
import okhttp3.OkHttpClient

data class Told(val steps: List<String>, val calls: Int, val chain: LegalChain)

/**
 * The whole case, from the council's seats to the active plan, as a client of the API plays it: the convention and its plan are written, ten
 * councils deliberate, eleven parties sign. Each party's act reaches the convention by event, a moment after it took effect.
 */
class Maussane(private val stage: Stage) {
    private val calls = AtomicInteger()
    private val http = OkHttpClient()
    private val steering = As("steering")
    private val caf = As("caf-director")
    private lateinit var convention: UUID

    /** How one identity calls: the token goes with every request, since what is read depends on who reads. */
    private inner class As(identity: String) {
        private val client = http.newBuilder().addInterceptor { chain ->
            calls.incrementAndGet()
            chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer ${stage.tokens.getValue(identity)}").build())
        }.build()
        val actionSheets = ActionSheetsApi(stage.gateway, client)
        val conventions = ConventionsApi(stage.gateway, client)
        val councils = CouncilsApi(stage.gateway, client)
        val deliberations = DeliberationsApi(stage.gateway, client)
        val initiatives = InitiativesApi(stage.gateway, client)
        val plans = PlansApi(stage.gateway, client)
        val signatures = SignaturesApi(stage.gateway, client)
        val sittings = SittingsApi(stage.gateway, client)
    }

    fun play(): Told {
        val steps = mutableListOf<String>()
        register()
        steps += "Convention of eleven parties registered, with its initiative"
        writePlan()
        steps += "Plan of 21 sheets written and adopted"
        stage.communes.forEach { deliberate(it, if (it.key == stage.told.commune) stage.told.act else demonstration(it.seats)) }
        steps += "Ten councils have deliberated, and their acts are executory"
        cafDecides()
        sign(caf, stage.caf.siren, "2022-09-20", listOf(
            SignatureSigner(
                name = "Personne fictive A (démonstration)", capacity = "Présidence du conseil d'administration",
                office = SigningOffice.PRESIDENT, standing = SignerStanding.HOLDER),
            SignatureSigner(
                name = "Personne fictive B (démonstration)", capacity = "Direction",
                office = SigningOffice.DIRECTOR, standing = SignerStanding.HOLDER)))
        val (last, others) = stage.communes.partition { it.key == stage.told.commune }
        others.forEach { communeSigns(it, "Personne fictive N° 01 (démonstration)", "2022-09-13") }
        steps += "The Caf and nine communes have signed"
        last.forEach { communeSigns(it, stage.told.mayor, "2022-09-22") }
        steps += "The eleventh signature concludes the convention"
        val chain = until("the plan to be active", { steering.conventions.getLegalChain(convention) }) { chain ->
            chain.convention.any { it.code == "plan-active" && it.verdict == ChainVerdict.PROVED }
        }
        steps += "The plan is active: the chain is proved from quorum to plan"
        return Told(steps, calls.get(), chain)
    }

    private fun register() {
        val communes = stage.communes.map {
            NewParty(
                siren = it.siren, name = it.name, intercommunality = it.intercommunality,
                kind = PartyKind.COMMUNE, required = true, signersRequired = 1)
        }
        val caf = NewParty(siren = stage.caf.siren, name = stage.caf.name, kind = PartyKind.CAF, required = true, signersRequired = 2)
        convention = steering.conventions.registerConvention(stage.convention(communes + caf)).id
        steering.initiatives.recordInitiative(stage.initiative)
    }

    private fun writePlan() {
        val plan = steering.plans.createPlan(stage.plan).id
        val objectives = stage.plan.stakes.flatMap { it.axes }.flatMap { it.objectives }.map { it.code }
        for (number in 1..21) {
            steering.actionSheets.createActionSheet(CreateActionSheet(
                planId = plan,
                number = number,
                title = "Fiche action n° $number (démonstration)",
                how = "Modalités de mise en œuvre : démonstration.",
                deadlines = "Échéances : démonstration.",
                means = "Moyens mobilisés : démonstration.",
                demonstration = true,
                objectiveCodes = setOf(objectives[(number - 1) % objectives.size]),
                contributors = listOf("Caf (démonstration)", "Communes (démonstration)"),
                indicators = listOf(ActionSheetNewIndicator(
                    code = "I1", title = "Indicateur de démonstration de la fiche n° $number", unit = "nombre",
                    kind = ActionSheetIndicatorKind.RESULT))))
        }
        steering.plans.adoptPlan(
            plan, AdoptPlan(adoptedOn = LocalDate.parse("2022-06-30"), body = "Comité de pilotage (date de démonstration)"),
            tag(steering.plans.getPlanWithHttpInfo(plan, null)))
    }

    private fun deliberate(commune: Commune, act: Act) {
        val clerk = As("clerk-${commune.key}")
        val council = clerk.councils.registerCouncil(RegisterCouncil(
            siren = commune.siren,
            insee = commune.insee,
            name = commune.name,
            renewedOn = LocalDate.parse("2020-03-15"),
            population = commune.population,
            populationYear = 2018,
            demonstration = true,
            members = act.members.map {
                NewMember(
                    givenName = it.given, familyName = it.family,
                    office = if (it.family == act.mayor) Office.MAYOR else Office.COUNCILLOR)
            }))
        val ids = council.members.associate { it.familyName to it.id }
        fun id(family: String) = ids.getValue(family)

        val sitting = clerk.sittings.conveneSitting(act.sitting(council.id)).id
        act.proxies.forEach { clerk.sittings.recordProxy(sitting, RecordProxy(giverId = id(it.giver), holderId = id(it.holder))) }
        clerk.sittings.openSitting(
            sitting,
            OpenSitting(
                presentIds = act.present.map(::id), excusedIds = act.excused.map(::id), chairId = id(act.chair), secretaryId = id(act.secretary)),
            tag(clerk.sittings.getSittingWithHttpInfo(sitting, null)))

        val mandate = Mandate(
            conventionReference = stage.reference, textSha256 = stage.textSha256, office = MandateOffice.MAYOR, demonstration = true)
        val deliberation = clerk.deliberations.tableDeliberation(act.deliberation(sitting, id(act.rapporteur), mandate)).id
        fun read() = tag(clerk.deliberations.getDeliberationWithHttpInfo(deliberation, null))
        clerk.deliberations.recordVote(deliberation, act.vote, read())
        clerk.deliberations.recordPublication(deliberation, act.publication, read())
        clerk.deliberations.recordTransmission(deliberation, act.transmission, read())
    }

    private fun cafDecides() {
        caf.signatures.declareDecision(convention, DeclareDecision(
            siren = stage.caf.siren,
            organ = "Conseil d'administration (démonstration)",
            officialNumber = "DEMO-CA-2022",
            decidedOn = LocalDate.parse("2022-06-21"),
            effectiveOn = LocalDate.parse("2022-06-22"),
            textSha256 = stage.textSha256,
            offices = listOf(SigningOffice.PRESIDENT, SigningOffice.DIRECTOR),
            evidence = SignatureEvidence(sha256 = stage.textSha256, title = "Extrait de procès-verbal (démonstration)"),
            demonstration = true))
    }

    private fun communeSigns(commune: Commune, mayor: String, signedOn: String) {
        sign(As("mayor-${commune.key}"), commune.siren, signedOn, listOf(
            SignatureSigner(name = mayor, capacity = "Maire", office = SigningOffice.MAYOR, standing = SignerStanding.HOLDER)))
    }

    private fun sign(signer: As, siren: String, signedOn: String, signers: List<SignatureSigner>) {
        until("party $siren to be authorised", { standing(siren) }) { it == PartyStanding.AUTHORISED }
        signer.signatures.signConvention(convention, RecordSignature(
            siren = siren,
            signature = ConventionSignature(
                signedOn = LocalDate.parse(signedOn),
                place = "Maussane-les-Alpilles (démonstration)",
                channel = SignatureChannel.PAPER,
                level = SignatureLevel.HANDWRITTEN,
                textSha256 = stage.textSha256,
                signers = signers,
                demonstration = true)))
    }

    private fun standing(siren: String): PartyStanding? =
        steering.conventions.getConvention(convention).parties.find { it.siren == siren }?.standing
}

/** What If-Match takes: whoever changes a thing has read it. */
private fun tag(read: ApiResponse<*>): String = read.headers.getValue("etag").first()

private fun <T> until(what: String, look: () -> T, wanted: (T) -> Boolean): T {
    val deadline = System.nanoTime() + 60_000_000_000
    while (true) {
        val seen = look()
        if (wanted(seen)) return seen
        check(System.nanoTime() < deadline) { "Waited a minute for $what; last seen: $seen" }
        Thread.sleep(50)
    }
}
