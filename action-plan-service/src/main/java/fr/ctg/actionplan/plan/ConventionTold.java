package fr.ctg.actionplan.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All we need of what the conventions' service tells. Unknown fields are none of our business; a missing one makes the event unreadable. */
final class ConventionTold {
    private ConventionTold() {}

    /** {@code fr.ctg.convention.signed.v1}. */
    record Signed(
            UUID conventionId,
            String reference,
            String title,
            Period period,
            LocalDate signedOn,
            @Nullable List<Party> parties) {
        Signed {
            requireNonNull(conventionId, "conventionId");
            requireNonNull(reference, "reference");
            requireNonNull(title, "title");
            requireNonNull(period, "period");
            requireNonNull(signedOn, "signedOn");
        }

        SignedConvention toSignedConvention() {
            return new SignedConvention(
                    conventionId,
                    reference,
                    title,
                    period.start(),
                    period.end(),
                    signedOn,
                    parties == null
                            ? null
                            : parties.stream().map(Party::toParty).toList());
        }
    }

    record Period(LocalDate start, LocalDate end) {
        Period {
            requireNonNull(start, "period.start");
            requireNonNull(end, "period.end");
        }
    }

    record Party(String siren, String name, String kind) {
        Party {
            requireNonNull(siren, "party.siren");
            requireNonNull(name, "party.name");
            requireNonNull(kind, "party.kind");
        }

        ConventionParty toParty() {
            return new ConventionParty(siren, name, kind, null, null);
        }
    }

    /** {@code fr.ctg.convention.weakened.v1}. */
    record Weakened(UUID conventionId, LocalDate on) {
        Weakened {
            requireNonNull(conventionId, "conventionId");
            requireNonNull(on, "on");
        }
    }

    /** {@code fr.ctg.convention.restored.v1}. */
    record Restored(UUID conventionId) {
        Restored {
            requireNonNull(conventionId, "conventionId");
        }
    }

    /** {@code fr.ctg.convention.terminated.v1}; the day may be to come. */
    record Terminated(UUID conventionId, LocalDate on, String reason) {
        Terminated {
            requireNonNull(conventionId, "conventionId");
            requireNonNull(on, "on");
            requireNonNull(reason, "reason");
        }
    }

    /** {@code fr.ctg.convention.expired.v1}. */
    record Expired(UUID conventionId, LocalDate endsOn) {
        Expired {
            requireNonNull(conventionId, "conventionId");
            requireNonNull(endsOn, "endsOn");
        }
    }

    /** {@code fr.ctg.convention.amended.v1}. */
    record Amended(
            UUID conventionId,
            String amendmentReference,
            int number,
            LocalDate effectiveOn,
            LocalDate endsOn,
            Changes changes) {
        Amended {
            requireNonNull(conventionId, "conventionId");
            requireNonNull(amendmentReference, "amendmentReference");
            requireNonNull(effectiveOn, "effectiveOn");
            requireNonNull(endsOn, "endsOn");
            requireNonNull(changes, "changes");
        }

        record Changes(List<Party> joining, List<Departure> leaving, List<String> addedActions) {
            Changes {
                requireNonNull(joining, "changes.joining");
                requireNonNull(leaving, "changes.leaving");
                requireNonNull(addedActions, "changes.addedActions");
            }
        }

        record Departure(String siren, LocalDate on) {
            Departure {
                requireNonNull(siren, "leaving.siren");
                requireNonNull(on, "leaving.on");
            }
        }

        ConventionAmendment toAmendment() {
            return new ConventionAmendment(
                    number, amendmentReference, effectiveOn, endsOn, List.copyOf(changes.addedActions()));
        }

        List<ConventionParty> joining() {
            return changes.joining().stream()
                    .map(party -> party.toParty().joining(effectiveOn))
                    .toList();
        }

        /** Those of the convention's parties that leave, with their day: never before the amendment that lets them go counts. */
        List<ConventionParty> leaving(SignedConvention convention) {
            return changes.leaving().stream()
                    .flatMap(gone -> convention.parties().stream()
                            .flatMap(List::stream)
                            .filter(party -> party.siren().equals(gone.siren()) && party.leftOn() == null)
                            .map(party -> party.leaving(gone.on().isAfter(effectiveOn) ? gone.on() : effectiveOn)))
                    .toList();
        }
    }
}
