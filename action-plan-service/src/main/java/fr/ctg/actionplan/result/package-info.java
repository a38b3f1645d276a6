/**
 * Results: approved measures of communes rolled up to the plan, for a period, a year or all of them, with how many have answered. What is missing
 * is never zero: a result without any value is no result, and whether a target is met is undecided until everybody has answered.
 *
 * <pre>
 *  number, amount      sum of the parts                  percentage, ratio   sum of numerators ÷ sum of denominators
 *  yes or no           share of yes, in percent          scale               mean                 date   the last one
 *  cumulative          of each commune the latest value so far, instead of all of the period
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.result;

import org.jspecify.annotations.NullMarked;
