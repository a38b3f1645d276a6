package fr.ctg.actionplan.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an import. */
@Schema(description = "Ce qu'il est advenu de l'import.")
public enum ImportStatus {
    /** En cours. */
    RUNNING,
    /** Essai à blanc, sans erreur. */
    CHECKED,
    /** Appliqué, en entier. */
    APPLIED,
    /** Refusé : une ligne au moins est en erreur, rien n'est appliqué. */
    REFUSED,
    /** Interrompu : rien n'est appliqué. */
    FAILED
}
