package fr.ctg.deliberation.council;

import java.util.UUID;

/** What happened to a council. */
sealed interface CouncilEvent {
    UUID councilId();

    record MemberLeft(UUID councilId, Member member) implements CouncilEvent {}

    record MemberSeated(UUID councilId, Member member) implements CouncilEvent {}

    record OfficerElected(UUID councilId, OfficeTerm term) implements CouncilEvent {}

    record MemberSuspended(UUID councilId, Suspension suspension) implements CouncilEvent {}

    record PublicationModeChosen(UUID councilId, PublicationChoice choice) implements CouncilEvent {}
}
