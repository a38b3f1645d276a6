package fr.ctg.sandbox.maussane;

import fr.ctg.client.ApiException;
import fr.ctg.client.api.ConventionsApi.APIListConventionsRequest;
import fr.ctg.client.api.InitiativesApi.APIListInitiativesRequest;
import fr.ctg.client.model.ConventionSignature;
import fr.ctg.client.model.DeclareDecision;
import fr.ctg.client.model.NewParty;
import fr.ctg.client.model.PartyKind;
import fr.ctg.client.model.PartyStanding;
import fr.ctg.client.model.RecordInitiative;
import fr.ctg.client.model.RecordSignature;
import fr.ctg.client.model.RegisterConvention;
import fr.ctg.client.model.SignatureChannel;
import fr.ctg.client.model.SignatureEvidence;
import fr.ctg.client.model.SignatureLevel;
import fr.ctg.client.model.SignatureSigner;
import fr.ctg.client.model.SignerStanding;
import fr.ctg.client.model.SigningOffice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The convention of eleven parties: registered, authorised, signed. No signature date is known: all are demonstration. */
final class ConventionStory {
    private static final String CAF_DIRECTOR = "caf-director";

    private final Api api;
    private final Map<String, String> steering;
    private final List<Commune> communes;
    private final Facts facts = CaseFile.read("convention.json", Facts.class);

    ConventionStory(Api api, List<Commune> communes) {
        this.api = api;
        this.steering = api.as("steering");
        this.communes = communes;
    }

    String reference() {
        return facts.convention().getReference();
    }

    /** Returns the convention's id. */
    UUID register() throws ApiException {
        var conventions =
                APIListConventionsRequest.newBuilder().reference(reference()).build();
        var known = api.conventions.listConventions(conventions, steering).getItems();
        var id = known.isEmpty()
                ? api.conventions.registerConvention(request(), null, steering).getId()
                : known.getFirst().getId();
        var initiatives = APIListInitiativesRequest.newBuilder()
                .conventionReference(reference())
                .build();
        if (api.initiatives.listInitiatives(initiatives, steering).getItems().isEmpty()) {
            api.initiatives.recordInitiative(facts.initiative(), null, steering);
        }
        return id;
    }

    private RegisterConvention request() {
        var request = facts.convention().textSha256(CaseFile.textSha256());
        for (var commune : communes) {
            request.addPartiesItem(new NewParty()
                    .siren(commune.siren())
                    .name(commune.name())
                    .kind(PartyKind.COMMUNE)
                    .required(true)
                    .signersRequired(1)
                    .intercommunality(commune.intercommunality()));
        }
        return request.addPartiesItem(new NewParty()
                .siren(facts.caf().siren())
                .name(facts.caf().name())
                .kind(PartyKind.CAF)
                .required(true)
                .signersRequired(2));
    }

    void cafDecides(UUID convention) throws ApiException {
        var siren = facts.caf().siren();
        if (standing(convention, siren) != PartyStanding.TO_DELIBERATE) {
            return;
        }
        var decision = new DeclareDecision()
                .siren(siren)
                .organ("Conseil d'administration (démonstration)")
                .officialNumber("DEMO-CA-2022")
                .decidedOn(LocalDate.parse("2022-06-21"))
                .effectiveOn(LocalDate.parse("2022-06-22"))
                .textSha256(CaseFile.textSha256())
                .offices(List.of(SigningOffice.PRESIDENT, SigningOffice.DIRECTOR))
                .evidence(new SignatureEvidence()
                        .sha256(CaseFile.textSha256())
                        .title("Extrait de procès-verbal (démonstration)"))
                .demonstration(true);
        api.signatures.declareDecision(convention, decision, null, api.as(CAF_DIRECTOR));
    }

    void cafSigns(UUID convention) throws ApiException {
        var president = signer(
                "Personne fictive A (démonstration)",
                "Présidence du conseil d'administration",
                SigningOffice.PRESIDENT);
        var director = signer("Personne fictive B (démonstration)", "Direction", SigningOffice.DIRECTOR);
        sign(convention, CAF_DIRECTOR, facts.caf().siren(), "2022-09-20", List.of(president, director));
    }

    void communeSigns(UUID convention, Commune commune, String mayor, String signedOn) throws ApiException {
        var signers = List.of(signer(mayor, "Maire", SigningOffice.MAYOR));
        sign(convention, commune.mayor(), commune.siren(), signedOn, signers);
    }

    private void sign(UUID convention, String identity, String siren, String signedOn, List<SignatureSigner> signers)
            throws ApiException {
        if (awaitStanding(convention, siren) == PartyStanding.AUTHORISED) {
            var signature = new ConventionSignature()
                    .signedOn(LocalDate.parse(signedOn))
                    .place("Maussane-les-Alpilles (démonstration)")
                    .channel(SignatureChannel.PAPER)
                    .level(SignatureLevel.HANDWRITTEN)
                    .textSha256(CaseFile.textSha256())
                    .signers(signers)
                    .demonstration(true);
            var request = new RecordSignature().siren(siren).signature(signature);
            api.signatures.signConvention(convention, request, null, api.as(identity));
        }
    }

    /** The party's act comes by event: it is authorised, or has signed, a moment after the act took effect. */
    private PartyStanding awaitStanding(UUID convention, String siren) throws ApiException {
        return Patience.until(
                "party " + siren + " to be authorised",
                () -> standing(convention, siren),
                standing -> standing == PartyStanding.AUTHORISED || standing == PartyStanding.SIGNED);
    }

    private PartyStanding standing(UUID convention, String siren) throws ApiException {
        return api.conventions.getConvention(convention, null, steering).getParties().stream()
                .filter(party -> party.getSiren().equals(siren))
                .findFirst()
                .orElseThrow()
                .getStanding();
    }

    private static SignatureSigner signer(String name, String capacity, SigningOffice office) {
        return new SignatureSigner()
                .name(name)
                .capacity(capacity)
                .office(office)
                .standing(SignerStanding.HOLDER);
    }

    /** What {@code convention.json} says. */
    private record Facts(RegisterConvention convention, Caf caf, RecordInitiative initiative) {
        private record Caf(String siren, String name) {}
    }
}
