package fr.ctg.platform.teststack.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.platform.fuzzer.Contract;
import fr.ctg.platform.fuzzer.Request;
import fr.ctg.platform.teststack.Repository;
import fr.ctg.platform.teststack.Tokens;
import fr.ctg.platform.teststack.authority.Forgeries.Fault;
import fr.ctg.platform.teststack.authority.Rule.Outcome;
import fr.ctg.platform.teststack.authority.Wire.Answer;
import fr.ctg.platform.teststack.authority.Wire.Credential;
import fr.ctg.platform.teststack.contract.Witness;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries out a module's part of the table. All that is to be refused is sent first, and then the very same request by the right person: that it
 * succeeds, with the tag read at the beginning, shows that the others failed for who they were, and that they changed nothing.
 */
public final class AuthorityMatrix {
    /** What follows from something else in every module, wherever it stands: no request may ever have a field of this name. */
    private static final Set<String> NEVER_SAID =
            Set.of("id", "status", "sequence", "allowedActions", "keeperSiren", "recordedAt", "hash");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String module;
    private final Contract contract;
    private final List<Rule> rules;
    private final List<String> everyRole = Rule.everyRole();
    private final Wire wire;
    private final LongSupplier changes;
    private final Forgeries forgeries = new Forgeries();
    private final Map<String, Supplier<Attempt>> attempts = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> forgedAt = new HashSet<>();
    private final Set<String> neverSaid = new TreeSet<>(NEVER_SAID);
    private final Set<String> exampled = new HashSet<>();
    private int cells;
    private int unexpectedlyAllowed;
    private int unexpectedlyRefused;
    private int leaks;
    private int forged;
    private int derived;
    private int unread;

    /** {@code changes}: how many changes were recorded in the name of an organisation. */
    public AuthorityMatrix(String module, URI base, LongSupplier changes) {
        this.module = module;
        this.contract = Contract.of(Repository.root().resolve(module + "/contract/openapi.json"));
        this.rules = Rule.of(module);
        this.wire = new Wire(base);
        this.changes = changes;
        OperatorAttempts.in(this);
    }

    /** Names of more fields that follow from something else. */
    public AuthorityMatrix derived(String... names) {
        neverSaid.addAll(List.of(names));
        return this;
    }

    /** How a good request looks: of an operation, or of one of its lines. It is made anew for each role that may. */
    public AuthorityMatrix attempt(String key, Supplier<Attempt> good) {
        if (attempts.put(key, good) != null) {
            throw new IllegalStateException("twice: " + key);
        }
        return this;
    }

    /** All that is not as the table says; empty if it is right. */
    public List<String> faults() {
        long begin = System.nanoTime();
        compareWithContract();
        for (var rule : rules) {
            var good = attempts.get(rule.key());
            if (good == null) {
                faults.add(rule.key() + ": nobody says how a good request looks");
            } else {
                try {
                    tryOut(rule, good);
                } catch (RuntimeException | AssertionError broken) {
                    faults.add(rule.key() + ": could not be tried, " + broken);
                }
            }
        }
        attempts.keySet().stream()
                .filter(key -> rules.stream().noneMatch(rule -> rule.key().equals(key)))
                .forEach(key -> faults.add(key + ": has no line in the table"));
        wire.unpromised().forEach(faults::add);
        System.out.printf(
                "%s: %d operations, %d lines, %d cells (%d forged, of %d kinds; %d derived fields; %d writes unread), %d unexpectedly allowed, %d unexpectedly "
                        + "refused, %d leaks, %d examples executed, %.1f s%n",
                module,
                contract.operations().size(),
                rules.size(),
                cells,
                forged,
                kinds.size(),
                derived,
                unread,
                unexpectedlyAllowed,
                unexpectedlyRefused,
                leaks,
                exampled.size(),
                (System.nanoTime() - begin) / 1e9);
        exceptions.forEach(exception -> System.out.println("  not carried to its end: " + exception));
        faults.forEach(fault -> System.out.println("  FAULT " + fault));
        return faults;
    }

    /** One good request of each line, as somebody who may sends it. */
    public List<Request> goodRequests() {
        var good = new ArrayList<Request>();
        for (var rule : rules) {
            if (contract.operations().containsKey(rule.operation())) {
                var attempt =
                        requireNonNull(attempts.get(rule.key()), rule.key()).get();
                var role = oneOf(rule);
                var request = Request.of(
                        rule.operation(), attempt.method(), attempt.path(), attempt.contentType(), attempt.body());
                var tag = tagOf(attempt, role);
                request = tag.isEmpty() ? request : request.with("If-Match", tag);
                var authorization =
                        token(role, attempt.own()).headers().getFirst().getLast();
                good.add(rule.isForAnyone() ? request : request.with("Authorization", authorization));
            }
        }
        return good;
    }

    private void compareWithContract() {
        var listed = new HashSet<String>();
        for (var rule : rules) {
            var operation = contract.operations().get(rule.operation());
            if (operation != null) {
                listed.add(operation.id());
                if (!operation.summary().equals(rule.summary())) {
                    faults.add(rule.key() + ": the contract says “" + operation.summary() + "”");
                }
                requireNothingDerivedIn(operation);
            } else if (!rule.operation().contains("/")) {
                faults.add(rule.key() + ": the contract has no such operation");
            }
        }
        contract.operations().keySet().stream()
                .filter(id -> !listed.contains(id))
                .forEach(id -> faults.add(id + ": has no line in the table"));
    }

    private void requireNothingDerivedIn(Contract.Operation operation) {
        contract.requestOf(operation).path("properties").fieldNames().forEachRemaining(field -> {
            if (neverSaid.contains(field)
                    && !(field.equals("status") && operation.id().contains("Status"))) {
                faults.add(operation.id() + ": its request has the derived field " + field);
            }
        });
    }

    private void tryOut(Rule rule, Supplier<Attempt> good) {
        var roles = rule.asksForARole() ? rule.roles() : Set.of("");
        boolean first = true;
        for (var role : roles) {
            var attempt = good.get();
            var tag = tagOf(attempt, role);
            if (first) {
                refuseAllOthers(rule, attempt, tag);
                first = false;
            }
            allow(rule, attempt, role, attempt.own(), tag);
        }
        if (rule.stranger() == Outcome.ALLOWED) {
            // It acts for itself, on what it begins itself.
            for (var role : roles) {
                var attempt = good.get();
                allow(rule, attempt, role, attempt.stranger(), tagOf(attempt, role));
            }
        }
    }

    private String tagOf(Attempt attempt, String role) {
        if (!attempt.method().equals("PUT") || attempt.read().isEmpty()) {
            return "";
        }
        return wire.send(Attempt.get(attempt.read()), token(role, attempt.own()), "")
                .tag();
    }

    private static Credential token(String role, String organisation) {
        return Credential.bearer(
                role.isEmpty()
                        ? Tokens.withoutRole("nobody-" + organisation, organisation)
                        : Tokens.of(role, organisation));
    }

    private void allow(Rule rule, Attempt attempt, String role, String organisation, String tag) {
        var answer = wire.send(attempt, token(role, organisation), tag);
        if (attempt.answered() != 0) {
            exceptions.add(rule.key() + ", " + role + ": " + answer.status() + " " + codeOf(answer));
        }
        judge(rule, Outcome.ALLOWED, attempt, answer, who(role, organisation));
        if (answer.isGood() && contract.operations().containsKey(rule.operation()) && exampled.add(rule.operation())) {
            Witness.ofThisModule().ifPresent(witness -> requireShown(witness, rule, attempt, answer));
            if (attempt.method().equals("GET") && !answer.isStream()) {
                requireKnownAgain(rule, attempt, token(role, organisation), answer.tag());
            }
        }
        if (rule.stranger() == Outcome.UNSEEN
                && organisation.equals(attempt.own())
                && !answer.text().contains(attempt.thing())) {
            faults.add(rule.key() + ": does not show " + attempt.thing() + " to its own");
        }
    }

    /** The example of the contract is what was sent just now, and was answered well. */
    private void requireShown(Witness witness, Rule rule, Attempt attempt, Answer answer) {
        if (!witness.examples().shows(rule.operation(), attempt.seen(answer))) {
            faults.add(rule.operation() + ": its example is not what was sent: run make examples");
        }
    }

    /** Whoever has a text already is not sent it again. */
    private void requireKnownAgain(Rule rule, Attempt attempt, Credential reader, String tag) {
        var again = tag.isEmpty() ? 0 : wire.send(attempt, reader, tag).status();
        if (again != 304) {
            faults.add(rule.operation() + ": read again with its tag " + tag + ", answers " + again);
        }
    }

    private void refuseAllOthers(Rule rule, Attempt attempt, String tag) {
        long before = changes.getAsLong();
        for (var role : everyRole) {
            byRole(rule, attempt, role, tag);
        }
        byRole(rule, attempt, "", tag);
        judge(rule, rule.anonymous(), attempt, wire.send(attempt, Credential.NONE, tag), "without a token");
        if (!rule.isForAnyone() && rule.asksForAnOrganisation()) {
            var role = oneOf(rule);
            judge(rule, rule.nobody(), attempt, wire.send(attempt, token(role, ""), tag), who(role, "no organisation"));
        }
        if (forgedAt.add(rule.operation())) {
            forge(rule, attempt, tag);
        }
        keepFromStrangers(rule, attempt, tag);
        if (attempt.answered() == 0) {
            sayWhatIsDerived(rule, attempt, tag);
            writeUnread(rule, attempt, tag);
        }
        if (changes.getAsLong() != before) {
            unexpectedlyAllowed++;
            faults.add(rule.key() + ": something was recorded that was to be refused");
        }
    }

    /** The right role is left to those who may. */
    private void byRole(Rule rule, Attempt attempt, String role, String tag) {
        for (var organisation : new TreeSet<>(Set.of(attempt.own(), attempt.stranger()))) {
            boolean own = organisation.equals(attempt.own());
            Outcome expected;
            if (!rule.asksForARole()) {
                expected = own ? Outcome.ALLOWED : rule.stranger();
            } else if (!rule.roles().contains(role)) {
                // Another line of the operation may let this role in as far as the thing.
                expected = own || rule.stranger() != Outcome.NOT_FOUND ? Outcome.FORBIDDEN : Outcome.REFUSED;
            } else if (own || rule.stranger() == Outcome.ALLOWED) {
                continue;
            } else {
                expected = rule.stranger();
            }
            judge(rule, expected, attempt, wire.send(attempt, token(role, organisation), tag), who(role, organisation));
        }
    }

    private static String oneOf(Rule rule) {
        return rule.asksForARole() ? rule.roles().iterator().next() : "";
    }

    private void forge(Rule rule, Attempt attempt, String tag) {
        var anonymous = wire.send(attempt, Credential.NONE, tag).comparable();
        var role = oneOf(rule);
        int number = 0;
        for (var forgery : forgeries.of(role.isEmpty() ? everyRole.getFirst() : role, attempt.own())) {
            // What needs no role shows at most what it shows to everybody: a third of them each is enough.
            if (!rule.asksForARole() && (number++ + rules.indexOf(rule)) % 3 != 0
                    || forgery.fault() == Fault.ROLES && role.isEmpty()
                    || forgery.fault() == Fault.ORGANISATION && !rule.asksForAnOrganisation()) {
                continue;
            }
            cells++;
            forged++;
            kinds.add(forgery.kind());
            var answer = wire.send(attempt, forgery.credential(), tag);
            boolean refused = List.of(400, 401, 403, 404, 431).contains(answer.status())
                    || rule.stranger() == Outcome.UNSEEN && Outcome.UNSEEN.is(answer, attempt);
            boolean asNobody = !rule.asksForARole() && answer.comparable().equals(anonymous);
            if (!refused && !asNobody) {
                unexpectedlyAllowed++;
                faults.add("%s: forged token (%s) answered %d %s"
                        .formatted(rule.key(), forgery.kind(), answer.status(), codeOf(answer)));
            }
        }
    }

    /** What is there and what is not are one to whoever may not know. */
    private void keepFromStrangers(Rule rule, Attempt attempt, String tag) {
        if (rule.stranger() != Outcome.NOT_FOUND || attempt.thing().isEmpty()) {
            return;
        }
        var nothing = attempt.ofNothing(UUID.randomUUID().toString());
        var credentials = new LinkedHashMap<String, Credential>();
        credentials.put("without a token", Credential.NONE);
        credentials.put("without an organisation", token(oneOf(rule), ""));
        everyRole.forEach(role -> credentials.put(role, token(role, attempt.stranger())));
        credentials.forEach((who, credential) -> {
            cells++;
            var there = wire.send(attempt, credential, tag).comparable(attempt.thing());
            var notThere = wire.send(nothing, credential, tag).comparable(nothing.thing());
            if (!there.equals(notThere)) {
                leaks++;
                faults.add("%s: tells %s that it exists:%n  %s%n  %s".formatted(rule.key(), who, there, notThere));
            }
        });
    }

    /** Who may write over a thing must have read it, as it is now. */
    private void writeUnread(Rule rule, Attempt attempt, String tag) {
        if (tag.isEmpty()) {
            return;
        }
        var may = token(oneOf(rule), attempt.own());
        requireUnread(rule, "without a tag", wire.send(attempt, may, ""), 428);
        requireUnread(rule, "with an old tag", wire.send(attempt, may, "\"old\""), 412);
    }

    private void requireUnread(Rule rule, String how, Answer answer, int status) {
        unread++;
        if (answer.status() != status) {
            unexpectedlyAllowed++;
            faults.add("%s: written %s, answers %d %s".formatted(rule.key(), how, answer.status(), codeOf(answer)));
        }
    }

    private void sayWhatIsDerived(Rule rule, Attempt attempt, String tag) {
        var operation = contract.operations().get(rule.operation());
        if (operation == null || !operation.writes() || !"application/json".equals(attempt.contentType())) {
            return;
        }
        var names = new TreeSet<>(neverSaid);
        var known = contract.derivedBy(operation);
        names.addAll(known.keySet());
        var asked = contract.requestOf(operation);
        try {
            var body = JSON.readTree(attempt.body());
            for (var place : objectsIn(body, asked)) {
                for (var name : place.pointer().isEmpty() ? names : neverSaid) {
                    if (!place.schema().path("properties").has(name)) {
                        say(rule, attempt, tag, body, place.pointer(), name, known.get(name));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void say(
            Rule rule,
            Attempt attempt,
            String tag,
            JsonNode body,
            String pointer,
            String name,
            @Nullable JsonNode schema)
            throws JsonProcessingException {
        var changed = body.deepCopy();
        ((ObjectNode) changed.at(pointer)).set(name, Values.fitting(schema));
        cells++;
        derived++;
        var role = oneOf(rule);
        var answer = wire.send(attempt.saying(JSON.writeValueAsBytes(changed)), token(role, attempt.own()), tag);
        if (answer.status() != 400 || !codeOf(answer).startsWith("unknown-field")) {
            unexpectedlyAllowed++;
            faults.add("%s: lets %s%s be set: %d %s"
                    .formatted(rule.key(), pointer + "/", name, answer.status(), codeOf(answer)));
        }
    }

    /** An object of a body, and its schema. */
    private record Place(String pointer, JsonNode schema) {}

    private List<Place> objectsIn(JsonNode body, JsonNode schema) {
        var places = new ArrayList<Place>();
        collect(body, schema, "", places);
        return places;
    }

    private void collect(JsonNode value, JsonNode schema, String pointer, List<Place> places) {
        var told = contract.resolved(schema);
        if (value.isObject() && told.has("properties")) {
            places.add(new Place(pointer, told));
            value.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            told.path("properties").path(field.getKey()),
                            pointer + "/" + field.getKey(),
                            places));
        } else if (value.isArray() && !value.isEmpty()) {
            collect(value.get(0), told.path("items"), pointer + "/0", places);
        }
    }

    private void judge(Rule rule, Outcome expected, Attempt attempt, Answer answer, String who) {
        cells++;
        if (expected.is(answer, attempt)) {
            return;
        }
        if (expected == Outcome.ALLOWED) {
            unexpectedlyRefused++;
        } else {
            unexpectedlyAllowed++;
        }
        faults.add("%s: %s was answered %d %s, not %s"
                .formatted(rule.key(), who, answer.status(), codeOf(answer), expected));
    }

    private static String who(String role, String organisation) {
        return (role.isEmpty() ? "no role" : role) + " of " + organisation;
    }

    private static String codeOf(Answer answer) {
        try {
            var body = JSON.readTree(new String(answer.body(), UTF_8));
            return answer.isGood() || body == null
                    ? ""
                    : body.path("code").asText() + body.path("violations").toString();
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }
}
