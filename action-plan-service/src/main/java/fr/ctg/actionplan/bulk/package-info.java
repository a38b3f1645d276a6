/**
 * Many measures at once, from a file: one measure a line, held against the same rules as a measure recorded by hand. The lines wait in a table of
 * their own until the last one is read; nobody else waits meanwhile. Then, with the plan locked and if no line is wrong, they become measures all
 * together. Their beginning is told in the trail of the import, which holds the very lines.
 */
@NullMarked
package fr.ctg.actionplan.bulk;

import org.jspecify.annotations.NullMarked;
