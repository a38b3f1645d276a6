/**
 * What the imports of a plan have in common. An import is a thing of its own: whoever asks sees how far it has come, and afterwards what became of
 * it and every error of its file. Its errors and its progress are written in short transactions of their own; what it changes, in one, or not at
 * all.
 *
 * <pre>
 *  RUNNING ──► APPLIED, all of it
 *     ├──────► CHECKED: a dry run that found nothing
 *     ├──────► REFUSED: an error in a line, and nothing was applied
 *     └──────► FAILED: cut short, and nothing was applied
 * </pre>
 */
@NullMarked
package fr.ctg.actionplan.exchange;

import org.jspecify.annotations.NullMarked;
