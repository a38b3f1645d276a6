/**
 * Renewal: a convention ends, the next one begins, and what families rely on goes on. The next plan is written anew from the one before: the same
 * framework, and the sheets that continue, with what of them is still to come.
 */
@NullMarked
package fr.ctg.actionplan.renewal;

import org.jspecify.annotations.NullMarked;
