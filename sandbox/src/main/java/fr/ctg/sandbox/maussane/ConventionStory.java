package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** The convention of eleven parties: registered, authorised, signed. No signature date is known: all are demonstration. */
final class ConventionStory {
    private static final String STEERING = "steering";
    private static final String CAF_DIRECTOR = "caf-director";

    private final Api api;
    private final JsonNode facts = CaseFile.read("convention.json");
    private final JsonNode communes;

    ConventionStory(Api api, JsonNode communes) {
        this.api = api;
        this.communes = communes;
    }

    String reference() {
        return facts.path("convention").path("reference").asText();
    }

    /** Returns the convention's path. */
    String register() {
        var convention = api.find(STEERING, "/v1/conventions", "reference", reference())
                .orElseGet(() -> api.post(STEERING, "/v1/conventions", request()));
        if (api.find(STEERING, "/v1/initiatives", "conventionReference", reference())
                .isEmpty()) {
            api.post(STEERING, "/v1/initiatives", facts.path("initiative"));
        }
        return "/v1/conventions/" + convention.path("id").asText();
    }

    private ObjectNode request() {
        ObjectNode request = facts.path("convention").deepCopy();
        request.put("textSha256", CaseFile.textSha256());
        var parties = request.putArray("parties");
        for (var commune : communes) {
            parties.addObject()
                    .put("siren", commune.path("siren").asText())
                    .put("name", commune.path("name").asText())
                    .put("kind", "COMMUNE")
                    .put("required", true)
                    .put("signersRequired", 1)
                    .put("intercommunality", commune.path("intercommunality").asText());
        }
        parties.addObject()
                .put("siren", facts.path("caf").path("siren").asText())
                .put("name", facts.path("caf").path("name").asText())
                .put("kind", "CAF")
                .put("required", true)
                .put("signersRequired", 2);
        return request;
    }

    void cafDecides(String convention) {
        var siren = facts.path("caf").path("siren").asText();
        if (!standing(convention, siren).equals("TO_DELIBERATE")) {
            return;
        }
        var decision = CaseFile.object()
                .put("siren", siren)
                .put("organ", "Conseil d'administration (démonstration)")
                .put("officialNumber", "DEMO-CA-2022")
                .put("decidedOn", "2022-06-21")
                .put("effectiveOn", "2022-06-22")
                .put("textSha256", CaseFile.textSha256())
                .put("demonstration", true);
        decision.putArray("offices").add("PRESIDENT").add("DIRECTOR");
        decision.putObject("evidence")
                .put("sha256", CaseFile.textSha256())
                .put("title", "Extrait de procès-verbal (démonstration)");
        api.post(CAF_DIRECTOR, convention + "/decisions", decision);
    }

    void cafSigns(String convention) {
        var signature = signature("2022-09-20");
        signature
                .withArrayProperty("signers")
                .add(signer(
                        "Personne fictive A (démonstration)", "Présidence du conseil d'administration", "PRESIDENT"))
                .add(signer("Personne fictive B (démonstration)", "Direction", "DIRECTOR"));
        sign(convention, CAF_DIRECTOR, facts.path("caf").path("siren").asText(), signature);
    }

    void communeSigns(String convention, JsonNode commune, String mayor, String signedOn) {
        var signature = signature(signedOn);
        signature.withArrayProperty("signers").add(signer(mayor, "Maire", "MAYOR"));
        sign(
                convention,
                "mayor-" + commune.path("key").asText(),
                commune.path("siren").asText(),
                signature);
    }

    private void sign(String convention, String identity, String siren, ObjectNode signature) {
        var standing = awaitStanding(convention, siren);
        if (standing.equals("AUTHORISED")) {
            var request = CaseFile.object().put("siren", siren);
            request.set("signature", signature);
            api.post(identity, convention + "/signatures", request);
        }
    }

    /** The party's act comes by event: it is authorised, or has signed, a moment after the act took effect. */
    private String awaitStanding(String convention, String siren) {
        return Patience.until(
                "party " + siren + " to be authorised",
                () -> standing(convention, siren),
                standing -> standing.equals("AUTHORISED") || standing.equals("SIGNED"));
    }

    private String standing(String convention, String siren) {
        return StreamSupport.stream(
                        api.get(STEERING, convention).path("parties").spliterator(), false)
                .filter(party -> party.path("siren").asText().equals(siren))
                .map(party -> party.path("standing").asText())
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode signature(String signedOn) {
        return CaseFile.object()
                .put("signedOn", signedOn)
                .put("place", "Maussane-les-Alpilles (démonstration)")
                .put("channel", "PAPER")
                .put("level", "HANDWRITTEN")
                .put("textSha256", CaseFile.textSha256())
                .put("demonstration", true);
    }

    private static ObjectNode signer(String name, String capacity, String office) {
        return CaseFile.object()
                .put("name", name)
                .put("capacity", capacity)
                .put("office", office)
                .put("standing", "HOLDER");
    }
}
