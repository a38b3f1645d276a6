/**
 * The Caf's funding conventions (conventions d'objectifs et de financement, COF) for posts of cooperation officer: one for each employer and year.
 * The amount for a full-time post and the ceiling are terms of each convention, never constants. The amount is computed by the month, vacant months
 * left out, each step told; and exported as the national schema "subventions" 2.1.1 wants it.
 */
@NullMarked
package fr.ctg.ctg.coordination.funding;

import org.jspecify.annotations.NullMarked;
