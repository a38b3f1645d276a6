/**
 * A database server, a message broker and an identity provider that start without Docker and without installation, for the sandbox and
 * the tests.
 *
 * <p>Each of them is wrapped by one class, because each is either a library that is unsafe by default ({@link
 * fr.ctg.platform.embedded.EmbeddedPostgresql}), made of another project's internal classes ({@link
 * fr.ctg.platform.embedded.EmbeddedKafka}) or deliberately insecure ({@link fr.ctg.platform.embedded.DevelopmentIssuer}). Everything
 * listens on the loopback address only. {@link fr.ctg.platform.embedded.StackProcess} runs the three together in a JVM of their own.
 */
@NullMarked
package fr.ctg.platform.embedded;

import org.jspecify.annotations.NullMarked;
