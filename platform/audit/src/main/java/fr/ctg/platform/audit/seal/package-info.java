/**
 * The daily seal: once a day, one instance of a service writes down the last hash of every chain that grew (its links) and signs a text over all
 * of them, which also names the seal before. A seal kept elsewhere shows later whether anything it covers was rewritten.
 *
 * <pre>
 *  ctg audit seal 1
 *  source ctg-service
 *  number 12
 *  day 2026-11-27
 *  at 2026-11-27T00:03:12.345678Z
 *  chains 41                      how many links
 *  digest 9f86…                   SHA-256 of the links, "aggregate sequence hash" a line, by aggregate
 *  previous 60303…                SHA-256 of the text of seal 11; "-" for the first
 * </pre>
 */
@NullMarked
package fr.ctg.platform.audit.seal;

import org.jspecify.annotations.NullMarked;
