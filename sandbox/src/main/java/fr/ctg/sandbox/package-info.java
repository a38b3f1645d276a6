/**
 * The whole suite on one machine, with one command and without Docker: {@code make run}.
 *
 * <pre>
 *  Sandbox (launcher)──starts──▶ PostgreSQL · Kafka · issuer ──then──▶ deliberation · ctg · action-plan · gateway ──then──▶ the case
 *      │                          (its own process) (in this JVM)         (a JVM each, one log file each)                 (over HTTP)
 *      └─pipe─▶ reaper: stops what is left if the launcher is killed
 * </pre>
 *
 * {@link fr.ctg.sandbox.Suite} does it all and is driven by tests too; {@link fr.ctg.sandbox.Sandbox} is the command around it. Data stay
 * in {@code .sandbox/} of the repository; PostgreSQL's programs are unpacked once into the user's cache folder. Everything listens on the
 * loopback address, and the issuer gives a token to anybody: it is a place to play, not to deploy.
 */
@NullMarked
package fr.ctg.sandbox;

import org.jspecify.annotations.NullMarked;
