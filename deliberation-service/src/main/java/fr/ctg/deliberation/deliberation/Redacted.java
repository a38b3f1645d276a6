package fr.ctg.deliberation.deliberation;

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
        List<Correction> corrections) {

    static Redacted of(Deliberation act) {
        var redaction = new Redaction(act.privatePersons());
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
                act.corrections().stream()
                        .map(correction -> new Correction(
                                correction.correctedOn(),
                                redaction.of(correction.was()),
                                redaction.of(correction.reads()),
                                redaction.of(correction.reason())))
                        .toList());
    }

    static Redacted unmasked(Deliberation act) {
        return new Redacted(
                act.subject(),
                act.exposition().orElse(null),
                act.visas(),
                act.decisions(),
                act.commitments(),
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
