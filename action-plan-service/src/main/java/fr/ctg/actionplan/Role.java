package fr.ctg.actionplan;

/** Roles a token may carry; what each may do stands on the operations. */
public final class Role {
    /** Keeps the plan for the partners (comité de pilotage, chargé de coopération). */
    public static final String STEERING = "steering";

    private Role() {}
}
