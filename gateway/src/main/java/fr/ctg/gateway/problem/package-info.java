/**
 * What the gateway says when it cannot hand over an answer of a service: {@code application/problem+json} (RFC 9457) in the reader's
 * language, in the shape and with the codes the services use. {@link fr.ctg.gateway.problem.Problem} lists every way to fail,
 * {@link fr.ctg.gateway.problem.ProblemAnswer} writes one, {@link fr.ctg.gateway.problem.LastResort} catches what nobody answered.
 * The texts are in {@code problems*.properties}; codes are stable, texts are not.
 */
@NullMarked
package fr.ctg.gateway.problem;

import org.jspecify.annotations.NullMarked;
