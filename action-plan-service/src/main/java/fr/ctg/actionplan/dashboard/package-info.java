/** What steering looks at: one call, one statement, for the whole plan as it stands today. Nothing is stored here. */
@NullMarked
package fr.ctg.actionplan.dashboard;

import org.jspecify.annotations.NullMarked;
