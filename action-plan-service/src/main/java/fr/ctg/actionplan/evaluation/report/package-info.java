/** The report of a campaign in four forms: JSON and CSV with everything behind it, a page for everybody, and the same page as accessible PDF. */
@NullMarked
package fr.ctg.actionplan.evaluation.report;

import org.jspecify.annotations.NullMarked;
