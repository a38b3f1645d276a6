/**
 * Cooperation officers (chargés de coopération CTG). A post, not a person: no name is kept. One or several employers share it, each for a share of
 * a full-time post, month by month; the months in which it stands vacant are facts with their cause. The Caf pays by the month.
 */
@NullMarked
package fr.ctg.ctg.coordination.officer;

import org.jspecify.annotations.NullMarked;
