package fr.ctg.deliberation.council;

/** The office a member holds in the council. */
public enum Office {
    /** Maire. */
    MAYOR,
    /** Adjoint au maire. */
    DEPUTY,
    /** Conseiller municipal. */
    COUNCILLOR
}
