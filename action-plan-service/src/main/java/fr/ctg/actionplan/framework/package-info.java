/**
 * What a plan is for (projet de territoire): stakes, axes and objectives, each level nested in the one above by its code. Codes are what people
 * say in meetings ("the 1.1.a"), so their form is checked: an objective's code begins with its axis's, an axis's with its stake's.
 *
 * <pre>
 *  1      stake (enjeu)
 *  1.1    axis (axe stratégique)
 *  1.1.a  objective (objectif), the level action sheets serve
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.framework;

import org.jspecify.annotations.NullMarked;
