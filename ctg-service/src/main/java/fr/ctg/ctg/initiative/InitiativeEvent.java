package fr.ctg.ctg.initiative;

/** What happened to an initiative, as the trail keeps it. */
sealed interface InitiativeEvent {
    record PhaseAdded(RecordInitiative.Phase phase) implements InitiativeEvent {}

    record WorkSuspended(RecordInitiative.Suspension suspension) implements InitiativeEvent {}

    record WorkResumed(String from, String to) implements InitiativeEvent {}

    record MemberJoined(RecordInitiative.BodyKind body, Representative member) implements InitiativeEvent {}

    record MemberLeft(RecordInitiative.BodyKind body, Representative member) implements InitiativeEvent {}

    record MilestoneReached(int phase, String title, String reachedOn) implements InitiativeEvent {}

    record MeetingHeld(Meeting meeting) implements InitiativeEvent {}

    record ValidationRecorded(RecordInitiative.Validation validation) implements InitiativeEvent {}

    record PartnersConsulted(Consultation consultation) implements InitiativeEvent {}

    record DiagnosticWritten(Diagnostic diagnostic) implements InitiativeEvent {}
}
