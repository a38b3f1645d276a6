/**
 * Who may do what, tried out: every operation of a contract, by every role, for its own and for another organisation, with every kind of broken
 * token. What is expected stands in {@code docs/security/authorisation.csv}; a module's tests say only how a good request looks.
 *
 * <pre>
 *   contract ─┐
 *   table    ─┼─► AuthorityMatrix ─► cells: allowed or refused, nothing changed, nothing given away
 *   attempts ─┘
 * </pre>
 */
@NullMarked
package fr.ctg.platform.teststack.authority;

import org.jspecify.annotations.NullMarked;
