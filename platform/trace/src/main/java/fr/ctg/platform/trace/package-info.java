/** What is the same in every application about traces: which are kept, and what they do not say. */
@NullMarked
package fr.ctg.platform.trace;

import org.jspecify.annotations.NullMarked;
