/**
 * Refusals and problems. The domain throws a {@link fr.ctg.platform.problem.Refusal}: the broken rule, its facts, its legal basis. It knows
 * nothing of HTTP. {@link fr.ctg.platform.problem.FailureTranslation} alone turns a failure, refusal or accident, into an
 * {@code application/problem+json} answer (RFC 9457) in the reader's language. Texts live in {@code refusals*.properties} of each service;
 * codes are stable, texts are not.
 */
@NullMarked
package fr.ctg.platform.problem;

import org.jspecify.annotations.NullMarked;
