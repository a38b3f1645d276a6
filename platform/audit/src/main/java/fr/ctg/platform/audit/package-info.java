/**
 * The trail: every change of an aggregate appends who, when, what, and the hash of the entry before. The chain is built inside the database
 * by a function the runtime role may call but not bypass: it can neither rewrite nor delete an entry (see {@code V2026_11_23_03__audit.sql}).
 * What the owner of the database could still do, the daily seals show to whoever kept one ({@code seal}); and what the rows of a service say
 * is held against what the trail tells ({@code integrity}).
 */
@NullMarked
package fr.ctg.platform.audit;

import org.jspecify.annotations.NullMarked;
