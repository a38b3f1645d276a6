package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One commune, from its council to an executory act. */
final class CouncilStory {
    private final Api api;
    private final JsonNode commune;
    private final JsonNode act;
    private final boolean demonstration;
    private final String clerk;

    /** {@code act} tells what the council did, in the form of {@code act.json}. */
    CouncilStory(Api api, JsonNode commune, JsonNode act, boolean demonstration) {
        this.api = api;
        this.commune = commune;
        this.act = act;
        this.demonstration = demonstration;
        this.clerk = "clerk-" + commune.path("key").asText();
    }

    /** What a council of fictitious people did on a day that is demonstration too: everybody came, everybody agreed. */
    static JsonNode demonstrationAct(JsonNode commune) {
        var act = CaseFile.object();
        var members = act.putArray("members");
        var present = act.putArray("present");
        for (int number = 1; number <= commune.path("seats").asInt(); number++) {
            var name = "N° %02d (démonstration)".formatted(number);
            members.addArray().add("Personne fictive").add(name);
            present.add(name);
        }
        act.put("mayor", "N° 01 (démonstration)");
        act.put("chair", "N° 01 (démonstration)");
        act.put("secretary", "N° 02 (démonstration)");
        act.put("rapporteur", "N° 01 (démonstration)");
        act.putArray("excused");
        act.putArray("proxies");
        var sitting = act.putObject("sitting");
        sitting.put("heldOn", "2022-06-28");
        sitting.put("startsAt", "18:30");
        sitting.put("place", "Mairie (démonstration)");
        sitting.put("convokedOn", "2022-06-15");
        sitting.put("explanatoryNote", true);
        var item = sitting.putArray("agenda").addObject();
        item.put("rank", 1);
        item.put("title", "Convention territoriale globale (démonstration)");
        var deliberation = act.putObject("deliberation");
        deliberation.put("rank", 1);
        deliberation.put("officialNumber", "DEMO-2022-06-28-01");
        deliberation.put("subject", "Convention territoriale globale (démonstration)");
        deliberation.putArray("visas");
        var decision = deliberation.putArray("decisions").addObject();
        decision.put("verb", "AUTHORISES");
        decision.put("text", "le maire à signer la convention (démonstration)");
        deliberation.putArray("commitments");
        var vote = act.putObject("vote");
        vote.put("method", "ORDINARY");
        vote.put("tally", "STATED");
        vote.put("votesFor", commune.path("seats").asInt());
        vote.put("votesAgainst", 0);
        vote.put("abstentions", 0);
        vote.put("declaredUnanimous", true);
        act.putObject("publication").put("publishedOn", "2022-07-04").put("mode", "WEBSITE");
        act.putObject("transmission").put("receivedOn", "2022-07-04").put("authority", "Sous-préfecture d'Arles");
        return act;
    }

    void play(String conventionReference) {
        var council = council();
        var memberIds = new LinkedHashMap<String, String>();
        council.path("members")
                .forEach(member -> memberIds.put(
                        member.path("familyName").asText(), member.path("id").asText()));
        var sitting = sitting(council, memberIds);
        var deliberation = deliberation(council, sitting, memberIds, conventionReference);
        var path = "/v1/deliberations/" + deliberation.path("id").asText();
        if (deliberation.path("status").asText().equals("TABLED")) {
            deliberation = api.put(clerk, path + "/vote", act.path("vote"));
        }
        if (!deliberation.has("publication")) {
            api.put(clerk, path + "/publication", act.path("publication"));
        }
        if (!deliberation.has("transmission")) {
            api.put(clerk, path + "/transmission", act.path("transmission"));
        }
    }

    private JsonNode council() {
        return api.find(clerk, "/v1/councils", "siren", commune.path("siren").asText())
                .orElseGet(() -> {
                    var request = CaseFile.object();
                    request.put("siren", commune.path("siren").asText());
                    request.put("insee", commune.path("insee").asText());
                    request.put("name", commune.path("name").asText());
                    request.put("renewedOn", "2020-03-15");
                    // The law takes the census of 2017, which our source lacks: 2018 stands in, in the same stratum for
                    // all ten.
                    request.put("population", commune.path("population").asInt());
                    request.put("populationYear", 2018);
                    request.put("demonstration", demonstration);
                    var members = request.putArray("members");
                    act.path("members").forEach(name -> member(members, name));
                    return api.post(clerk, "/v1/councils", request);
                });
    }

    /** The act names the mayor only: whoever else is a deputy is recorded as a councillor. */
    private void member(ArrayNode members, JsonNode name) {
        var familyName = name.path(1).asText();
        members.addObject()
                .put("givenName", name.path(0).asText())
                .put("familyName", familyName)
                .put("office", familyName.equals(act.path("mayor").asText()) ? "MAYOR" : "COUNCILLOR");
    }

    private JsonNode sitting(JsonNode council, Map<String, String> memberIds) {
        var councilId = council.path("id").asText();
        var sitting = StreamSupport.stream(
                        api.items(clerk, "/v1/sittings", "councilId", councilId).spliterator(), false)
                .filter(held -> held.path("heldOn").equals(act.path("sitting").path("heldOn")))
                .findFirst()
                .orElseGet(() -> {
                    ObjectNode request = act.path("sitting").deepCopy();
                    return api.post(clerk, "/v1/sittings", request.put("councilId", councilId));
                });
        if (!sitting.path("status").asText().equals("CONVENED")) {
            return sitting;
        }
        var path = "/v1/sittings/" + sitting.path("id").asText();
        for (int next = sitting.path("proxies").size();
                next < act.path("proxies").size();
                next++) {
            var proxy = act.path("proxies").path(next);
            api.post(
                    clerk,
                    path + "/proxies",
                    CaseFile.object()
                            .put("giverId", id(memberIds, proxy.path(0)))
                            .put("holderId", id(memberIds, proxy.path(1))));
        }
        var opening = CaseFile.object();
        var present = opening.putArray("presentIds");
        act.path("present").forEach(name -> present.add(id(memberIds, name)));
        var excused = opening.putArray("excusedIds");
        act.path("excused").forEach(name -> excused.add(id(memberIds, name)));
        opening.put("chairId", id(memberIds, act.path("chair")));
        opening.put("secretaryId", id(memberIds, act.path("secretary")));
        return api.put(clerk, path + "/opening", opening);
    }

    private JsonNode deliberation(
            JsonNode council, JsonNode sitting, Map<String, String> memberIds, String conventionReference) {
        var councilId = council.path("id").asText();
        var number = act.path("deliberation").path("officialNumber");
        return StreamSupport.stream(
                        api.items(clerk, "/v1/deliberations", "councilId", councilId)
                                .spliterator(),
                        false)
                .filter(known -> known.path("officialNumber").equals(number))
                .findFirst()
                .map(known ->
                        api.get(clerk, "/v1/deliberations/" + known.path("id").asText()))
                .orElseGet(() -> {
                    ObjectNode request = act.path("deliberation").deepCopy();
                    request.put("sittingId", sitting.path("id").asText());
                    request.put("rapporteurId", id(memberIds, act.path("rapporteur")));
                    request.putObject("mandate")
                            .put("conventionReference", conventionReference)
                            .put("textSha256", CaseFile.textSha256())
                            .put("office", "MAYOR")
                            .put("demonstration", true);
                    return api.post(clerk, "/v1/deliberations", request);
                });
    }

    private static String id(Map<String, String> memberIds, JsonNode familyName) {
        var id = memberIds.get(familyName.asText());
        if (id == null) {
            throw new IllegalStateException(familyName + " is not a member");
        }
        return id;
    }
}
