package fr.ctg.ctg;

/** Roles a token may carry; what each may do stands on the operations. */
public final class Role {
    /** Signs for a commune (maire). */
    public static final String MAYOR = "mayor";

    /** Decides and signs for the Caf. */
    public static final String CAF_DIRECTOR = "caf-director";

    /** Prepares for the Caf (conseiller Caf). */
    public static final String CAF_ADVISER = "caf-adviser";

    /** Keeps the convention's file for the partners. */
    public static final String STEERING = "steering";

    /** Another system of an organisation, which follows events for it. */
    public static final String INTEGRATOR = "integrator";

    private Role() {}
}
