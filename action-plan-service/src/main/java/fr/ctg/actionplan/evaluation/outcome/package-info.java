/**
 * What a plan came to over the days a campaign evaluates: sheets by their status on the last day, money of those years, indicators by their
 * targets, and who has answered. Until the campaign is before the committee it follows the measures; from then on it is a frozen text, and what
 * was corrected since is told beside it. What is missing is never zero.
 */
@NullMarked
package fr.ctg.actionplan.evaluation.outcome;

import org.jspecify.annotations.NullMarked;
