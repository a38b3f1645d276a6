package fr.ctg.actionplan.plan;

/** What the database counts of a plan's sheets. */
record SheetTotals(long sheets, long indicators) {}
