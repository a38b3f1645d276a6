package fr.ctg.deliberation;

/** Roles a token may carry; what each may do stands on the operations. */
public final class Role {
    /** Prepares and records for the commune (secrétaire de mairie). */
    public static final String CLERK = "clerk";

    /** Convenes and signs (maire). */
    public static final String MAYOR = "mayor";

    private Role() {}
}
