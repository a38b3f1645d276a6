/**
 * The legal chain: from each party's quorum to the active plan and its evaluation, in one answer. Every link says whether it is proved, by which rule, on which
 * facts, by which text, and where to read more; a missing link says what is missing.
 */
@NullMarked
package fr.ctg.ctg.chain;

import org.jspecify.annotations.NullMarked;
