/**
 * A write that is sent twice happens once. The key a client chose is kept in the transaction of the write, with its answer: both are there or neither,
 * on whatever replica, across restarts. Only what succeeded is kept; what was refused may be asked again.
 */
@NullMarked
package fr.ctg.platform.idempotency;

import org.jspecify.annotations.NullMarked;
