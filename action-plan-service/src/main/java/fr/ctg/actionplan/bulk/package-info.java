/**
 * Files of measures. A file is read line by line while it arrives, each line is held to the rules of a measure recorded alone, and what is right
 * goes straight into the table; the file is taken over whole or not at all, and whoever sent it learns of every error by line and column.
 *
 * <pre>
 * RUNNING ──no error──► APPLIED (CHECKED when nothing was to be kept)
 *    │ ──errors──► REFUSED     │ ──the service failed──► FAILED
 *    └──its instance died──► INTERRUPTED (derived when read)
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.bulk;

import org.jspecify.annotations.NullMarked;
