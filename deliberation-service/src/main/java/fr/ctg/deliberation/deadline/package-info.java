/**
 * Legal time: clear days, clear months, days off, and when a remedy or a formality ends. Everything counts civil dates, as the law does: an
 * hour, a time zone or the change to summer time never moves a deadline. The lengths are data ({@code catalogue/deadline-rules.json}).
 *
 * <pre>
 *  start ──length of the rule──► nominal end ──Saturday, Sunday, public holiday──► end
 *    ▲                               │
 *    └── answer (or silence) ◄── letter that restarts the clock
 * </pre>
 */
@NullMarked
package fr.ctg.deliberation.deadline;

import org.jspecify.annotations.NullMarked;
