package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.ConventionEvent.ConventionSigned;
import fr.ctg.ctg.convention.ConventionEvent.PartySigned;
import fr.ctg.platform.audit.Trails;
import fr.ctg.platform.audit.Trails.Told;
import fr.ctg.platform.audit.integrity.DerivedState;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a convention is concluded, and by which signatures: by its parties, and again by what the trail tells of each signature. */
@ApplicationScoped
class SignedState implements DerivedState {
    private final Conventions conventions;
    private final AuthorisingActs acts;
    private final Trails trails;
    private final Calendar calendar;

    SignedState(Conventions conventions, AuthorisingActs acts, Trails trails, Calendar calendar) {
        this.conventions = conventions;
        this.acts = acts;
        this.trails = trails;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "signed";
    }

    @Override
    public List<Compared> compare(UUID after, int atMost) {
        var batch = conventions.after(after, atMost);
        var told = trails.told(
                batch.stream()
                        .flatMap(convention -> Stream.concat(
                                Stream.of(convention.id()),
                                convention.amendments().stream().map(AppliedAmendment::id)))
                        .distinct()
                        .toList(),
                PartySigned.class,
                ConventionSigned.class);
        var known = acts.concerning(batch);
        var today = calendar.today();
        return batch.stream()
                .map(convention -> compare(convention, known, told, today))
                .toList();
    }

    private static Compared compare(
            Convention convention, List<AuthorisingAct> acts, Map<UUID, List<Told>> told, LocalDate today) {
        var stored = convention.signedOn().map(Object::toString).orElse("unsigned");
        var byFacts = isConcluded(convention, acts, today) ? "signed" : "unsigned";
        if (byFacts.equals("unsigned") != convention.signedOn().isEmpty()) {
            return new Compared(convention.id(), stored, byFacts);
        }
        var own = told.getOrDefault(convention.id(), List.of());
        var byTrail = own.stream()
                .filter(entry -> entry.action().equals("ConventionSigned"))
                .map(entry -> entry.change().path("signedOn").asText())
                .reduce((_, last) -> last)
                .orElse("unsigned");
        var given = convention.parties().stream()
                .flatMap(party -> party.ownSignatures()
                        .map(signature -> signed(party.siren(), signature.signedOn(), signature.textSha256())))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Compared(
                convention.id(), stored + " " + given, byTrail + " " + signatures(convention, given, own, told));
    }

    /** A signed amendment is concluded only if it is not outdated, which its own signatures do not tell: only what was concluded is asked of one. */
    private static boolean isConcluded(Convention convention, List<AuthorisingAct> acts, LocalDate today) {
        if (convention.signedOn().isPresent() || convention.amends().isPresent()) {
            return convention.signedOn().isPresent() && convention.isSignedByAll(today);
        }
        return convention.abandonment().isEmpty()
                && convention.isSignedByAll(today)
                && convention.partiesOn(today).stream()
                        .noneMatch(party -> party.contestedBy(acts, today).isPresent());
    }

    /** Those the trail tells of: all given to the convention itself, and of those given to its amendments the ones by which parties came in. */
    private static Set<String> signatures(
            Convention convention, Set<String> stored, List<Told> own, Map<UUID, List<Told>> told) {
        var amending = convention.amendments().stream()
                .flatMap(amendment -> told.getOrDefault(amendment.id(), List.of()).stream())
                .flatMap(SignedState::signature)
                .filter(stored::contains);
        return Stream.concat(own.stream().flatMap(SignedState::signature), amending)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> signature(Told entry) {
        var change = entry.change();
        return entry.action().equals("PartySigned")
                ? Stream.of(signed(
                        change.path("siren").asText(),
                        change.path("signedOn").asText(),
                        change.path("textSha256").asText()))
                : Stream.empty();
    }

    private static String signed(String siren, Object on, String textSha256) {
        return siren + " on " + on + " " + textSha256;
    }
}
