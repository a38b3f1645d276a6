package fr.ctg.deliberation.deliberation;

import java.time.LocalDate;
import java.util.UUID;

/** What happened to a deliberation. */
sealed interface DeliberationEvent {
    UUID deliberationId();

    record DeliberationTabled(UUID deliberationId, String officialNumber, String subject)
            implements DeliberationEvent {}

    /** The vote carried it. */
    record DeliberationApproved(UUID deliberationId, ApprovedAct act) implements DeliberationEvent {}

    record DeliberationRejected(UUID deliberationId, VoteVerdict vote) implements DeliberationEvent {}

    record DeliberationPublished(UUID deliberationId, Publication publication) implements DeliberationEvent {}

    record DeliberationTransmitted(UUID deliberationId, Transmission transmission) implements DeliberationEvent {}

    /** Both formalities are done. */
    record DeliberationBecameExecutory(
            UUID deliberationId,
            String siren,
            Publication publication,
            Transmission transmission,
            LocalDate executoryOn)
            implements DeliberationEvent {}

    record MandateUsed(UUID deliberationId, MandateUse use) implements DeliberationEvent {}
}
