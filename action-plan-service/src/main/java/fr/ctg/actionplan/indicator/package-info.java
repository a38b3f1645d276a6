/**
 * Indicators as they are measured. A sheet only names them; here stands what is counted, in which unit and how often, where from, what it was
 * before (baseline), what is aimed at each year, and between which bounds. A definition changes by versions: the earlier ones are kept, and
 * what would break the series of measures already made (unit, type, frequency, cumulative, by commune) is another indicator.
 *
 * <pre>
 *  named (on its sheet) ──definition──► TO_COMPLETE ──baseline──► FOLLOWED (may be measured, once the plan is active)
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.indicator;

import org.jspecify.annotations.NullMarked;
