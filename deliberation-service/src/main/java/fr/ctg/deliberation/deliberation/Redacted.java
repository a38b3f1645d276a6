package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.redaction.Redaction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An act as the public may read it: private persons it names are masked (CRPA L312-1-2). */
record Redacted(
        String subject,
        @Nullable String exposition,
        List<Visa> visas,
        List<Decision> decisions,
        List<Commitment> commitments,
        @Nullable VoteVerdict vote,
        List<ControlStep> controlSteps,
        List<Correction> corrections) {

    private static final String NOT_QUOTED = "[…]";

    static Redacted of(Deliberation act) {
        var redaction = new Redaction(act.privatePersons());
        var namesNobody = act.privatePersons().isEmpty();
        return new Redacted(
                redaction.of(act.subject()),
                act.exposition().map(redaction::of).orElse(null),
                act.visas().stream()
                        .map(visa -> new Visa(redaction.of(visa.text()), visa.purpose()))
                        .toList(),
                act.decisions().stream()
                        .map(decision -> new Decision(decision.verb(), redaction.of(decision.text())))
                        .toList(),
                act.commitments().stream()
                        .map(promise -> new Commitment(redaction.of(promise.label()), promise.dueOn()))
                        .toList(),
                act.vote().map(vote -> vote.masked(redaction::of)).orElse(null),
                // What an applicant or the State wrote may name anybody.
                act.legalControl().steps().stream()
                        .map(step -> new ControlStep(
                                step.kind(),
                                step.on(),
                                step.reference() == null ? null : redaction.of(step.reference()),
                                null))
                        .toList(),
                // A corrected name is no longer the one that is masked.
                act.corrections().stream()
                        .map(correction -> namesNobody
                                ? correction
                                : new Correction(correction.correctedOn(), NOT_QUOTED, NOT_QUOTED, NOT_QUOTED))
                        .toList());
    }

    static Redacted unmasked(Deliberation act) {
        return new Redacted(
                act.subject(),
                act.exposition().orElse(null),
                act.visas(),
                act.decisions(),
                act.commitments(),
                act.vote().orElse(null),
                act.legalControl().steps(),
                act.corrections());
    }

    String searchText() {
        return Stream.of(
                        Stream.of(subject),
                        Stream.ofNullable(exposition),
                        decisions.stream().map(Decision::text))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }
}
