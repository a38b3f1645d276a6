package fr.ctg.ctg.document;

/** What a file is to its convention. */
public enum DocumentKind {
    /** A version of the text to sign. */
    TEXT,
    /** Diagnostic partagé. */
    DIAGNOSTIC,
    /** Liste des équipements et services soutenus. */
    EQUIPMENT_LIST,
    /** Plan d'actions. */
    ACTION_PLAN,
    /** Modalités de pilotage. */
    STEERING,
    /** Évaluation. */
    EVALUATION,
    /** Décisions et délibérations des parties. */
    DECISIONS,
    /** What proves a signature, a decision or a delegation: for the parties only. */
    EVIDENCE;

    /** Annexes and text are the file's; anybody's proof is their own. */
    boolean isKeptByKeeper() {
        return this != EVIDENCE;
    }
}
