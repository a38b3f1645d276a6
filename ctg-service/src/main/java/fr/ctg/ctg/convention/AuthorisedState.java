package fr.ctg.ctg.convention;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.ctg.convention.ConventionEvent.DecisionChanged;
import fr.ctg.ctg.convention.ConventionEvent.DecisionDeclared;
import fr.ctg.platform.audit.Trails;
import fr.ctg.platform.audit.Trails.Told;
import fr.ctg.platform.audit.integrity.DerivedState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an act authorises: whom, to sign which text of which convention, since when, and what happened to it. A party is authorised by its act at
 * the moment it is asked; what is stored, and can be forged, is the act. The trail tells it as it was heard of.
 */
@ApplicationScoped
class AuthorisedState implements DerivedState {
    private final AuthorisingActs acts;
    private final Trails trails;

    AuthorisedState(AuthorisingActs acts, Trails trails) {
        this.acts = acts;
        this.trails = trails;
    }

    @Override
    public String name() {
        return "authorised";
    }

    @Override
    public List<Compared> compare(UUID after, int atMost) {
        var batch = acts.after(after, atMost);
        var told = trails.told(
                batch.stream()
                        .flatMap(row -> Stream.of(row.act().id(), row.chain()))
                        .distinct()
                        .toList(),
                ApprovedDeliberation.class,
                RejectedDeliberation.class,
                ExecutoryDeliberation.class,
                ActChange.class,
                DecisionDeclared.class,
                DecisionChanged.class);
        return batch.stream().map(row -> compare(row, told)).toList();
    }

    private static Compared compare(AuthorisingActs.Chained row, Map<UUID, List<Told>> told) {
        var act = row.act();
        var stored = text(
                act.siren(),
                act.conventionReference(),
                act.textSha256(),
                act.adoptedOn(),
                act.isRejected()
                        ? "refused"
                        : act.executoryOn().map(Object::toString).orElse("no effect"),
                act.changes().stream()
                        .map(change -> change.kind() + " " + change.on())
                        .toList());
        return new Compared(act.id(), stored, byTrail(act, told.getOrDefault(row.chain(), List.of())));
    }

    private static String text(
            String siren, String reference, String text, Object adoptedOn, String effect, List<String> changes) {
        return "%s for %s, text %s, of %s, %s %s".formatted(siren, reference, text, adoptedOn, effect, changes);
    }

    private static String byTrail(AuthorisingAct act, List<Told> told) {
        var effect = "no effect";
        var changes = new ArrayList<String>();
        JsonNode born = null;
        for (var entry : told) {
            var change = entry.change();
            if (change.has("decisionId")
                    && !change.path("decisionId").asText().equals(act.id().toString())) {
                continue; // another decision of the same convention
            }
            switch (entry.action()) {
                case "ExecutoryDeliberation" ->
                    effect = change.path("executoryOn").asText();
                case "ActChange" -> changes.add(told(change));
                case "DecisionChanged" -> changes.add(told(change.path("change")));
                default -> born = change;
            }
        }
        if (born == null) {
            return "nothing told";
        }
        if (born.has("decision")) {
            var decision = born.path("decision");
            return text(
                    decision.path("siren").asText(),
                    act.conventionReference(),
                    decision.path("textSha256").asText(),
                    decision.path("decidedOn").asText(),
                    decision.path("effectiveOn").asText(),
                    changes);
        }
        var approved = born.has("commune");
        return text(
                approved
                        ? born.at("/commune/siren").asText()
                        : born.path("siren").asText(),
                born.at("/mandate/conventionReference").asText(),
                born.at("/mandate/textSha256").asText(),
                born.path(approved ? "adoptedOn" : "on").asText(),
                approved ? effect : "refused",
                changes);
    }

    private static String told(JsonNode change) {
        return change.path("kind").asText() + " " + change.path("on").asText();
    }
}
