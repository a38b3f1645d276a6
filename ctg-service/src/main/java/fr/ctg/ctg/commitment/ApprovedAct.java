package fr.ctg.ctg.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** All we keep of {@code fr.ctg.deliberation.approved.v1}: what may show that a promise was kept. */
record ApprovedAct(
        UUID deliberationId,
        Commune commune,
        String officialNumber,
        String subject,
        LocalDate adoptedOn,
        List<Decision> decisions,
        List<Promise> commitments) {

    ApprovedAct {
        Objects.requireNonNull(deliberationId, "deliberationId");
        Objects.requireNonNull(commune, "commune");
        Objects.requireNonNull(officialNumber, "officialNumber");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(adoptedOn, "adoptedOn");
        Objects.requireNonNull(decisions, "decisions");
        Objects.requireNonNull(commitments, "commitments");
    }

    record Commune(String siren) {}

    record Decision(String verb, String text) {}

    record Promise(String label) {}

    HeardAct toHeardAct() {
        return new HeardAct(
                deliberationId,
                commune.siren(),
                officialNumber,
                adoptedOn,
                new HeardAct.Wording(
                        subject,
                        decisions.stream()
                                .filter(decision -> decision.verb().equals("APPROVES"))
                                .map(Decision::text)
                                .toList(),
                        commitments.stream().map(Promise::label).toList()));
    }
}
