/**
 * What a {@code @QuarkusTest} needs around it: a database, topics and an identity provider, real ones, shared by all the modules of a
 * build and private to each test JVM by name.
 *
 * <pre>
 *  first test JVM of a build ──starts──▶ stack JVM (PostgreSQL, Kafka, issuer) ──ends by itself when the build ends
 *  every test JVM ──asks over HTTP──▶ "a database of my own", "topics of my own"
 * </pre>
 *
 * {@link fr.ctg.platform.teststack.TestStack} does that; {@link fr.ctg.platform.teststack.Tokens} gives the bearer tokens.
 */
@NullMarked
package fr.ctg.platform.teststack;

import org.jspecify.annotations.NullMarked;
