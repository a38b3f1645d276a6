/**
 * When an act has effect, and what may take it away: publication, transmission to the State, the control of legality, the judge. Executory is
 * the later of publication and receipt by the State (CGCT L2131-1); it is computed and never typed.
 */
@NullMarked
package fr.ctg.deliberation.effect;

import org.jspecify.annotations.NullMarked;
