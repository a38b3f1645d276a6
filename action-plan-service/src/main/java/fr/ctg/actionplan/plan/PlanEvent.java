package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.framework.Framework;
import java.time.LocalDate;
import java.util.UUID;

/** What happened to a plan. */
public sealed interface PlanEvent {
    UUID planId();

    record PlanCreated(
            UUID planId,
            String keeperSiren,
            String conventionReference,
            String title,
            Framework framework,
            boolean demonstration)
            implements PlanEvent {}

    /** While the plan is being written. */
    record FrameworkRewritten(UUID planId, Framework framework) implements PlanEvent {}

    record FrameworkAdopted(UUID planId, Framework framework, AdoptedVersion version) implements PlanEvent {}

    /** What continues goes on in another plan. */
    record PlanRenewed(UUID planId, UUID nextPlanId, String nextReference, int sheets) implements PlanEvent {}

    record PlanAdopted(UUID planId, Adoption adoption) implements PlanEvent {}

    /** The convention is signed and its day has come. */
    record PlanActivated(UUID planId, ActivePlan plan) implements PlanEvent {}

    /** Its final evaluation is signed off. */
    record PlanEvaluated(UUID planId, UUID campaignId, LocalDate on) implements PlanEvent {}
}
