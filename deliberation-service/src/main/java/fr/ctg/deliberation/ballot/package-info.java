/**
 * How a council votes and what came of it: show of hands, public roll call, secret ballot, appointments in up to three rounds, the mayor's
 * accounts. Totals are held against those who could vote; who voted what is kept for public ballots only, never for a secret one.
 */
@NullMarked
package fr.ctg.deliberation.ballot;

import org.jspecify.annotations.NullMarked;
