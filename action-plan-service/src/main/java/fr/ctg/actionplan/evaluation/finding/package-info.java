/** What an evaluation finds of an axis: by one of four criteria, on a small scale with a documented meaning, or "not assessed". */
@NullMarked
package fr.ctg.actionplan.evaluation.finding;

import org.jspecify.annotations.NullMarked;
