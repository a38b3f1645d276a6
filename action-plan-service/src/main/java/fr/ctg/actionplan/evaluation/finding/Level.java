package fr.ctg.actionplan.evaluation.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well an axis answers a criterion. A scale of this suite, in this order; no text imposes one. */
@Schema(
        name = "EvaluationLevel",
        description =
                "Échelle propre à cette suite, dans l'ordre : `NONE` rien de ce qui était attendu, `WEAK` une petite part, `PARTIAL` une bonne part avec des manques, `FULL` tout ou presque. `NOT_ASSESSED` : personne n'a pu en juger ; ce n'est pas un niveau.")
public enum Level {
    /** Nobody could tell; the text says why. It is no level, and compares with none. */
    NOT_ASSESSED,
    /** Nothing of what was expected. */
    NONE,
    /** A small part of it. */
    WEAK,
    /** A good part of it, with gaps. */
    PARTIAL,
    /** All of it, or nearly. */
    FULL
}
