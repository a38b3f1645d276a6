package fr.ctg.actionplan;

/** Roles a token may carry; what each may do stands on the operations. */
public final class Role {
    /** Keeps the plan for the partners (comité de pilotage, chargé de coopération). */
    public static final String STEERING = "steering";

    /** Works for the Caf (conseiller Caf). */
    public static final String CAF_ADVISER = "caf-adviser";

    /** Keeps the secretariat of a commune (secrétaire de mairie). */
    public static final String CLERK = "clerk";

    /** Acts for a commune (maire). */
    public static final String MAYOR = "mayor";

    private Role() {}
}
