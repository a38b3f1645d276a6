/** Whole lists at once: one statement read by a cursor, one snapshot, a few hundred rows in memory, however slow the reader and long the list. */
@NullMarked
package fr.ctg.platform.export;

import org.jspecify.annotations.NullMarked;
