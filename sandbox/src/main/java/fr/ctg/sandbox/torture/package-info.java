/**
 * Nothing lost, nothing twice, nothing out of order, shown under fire: {@code make torture}.
 *
 * <pre>
 *  stage: the suite, killable ◀── play: clients and their history
 *      ▲                                   │
 *  fault: nemesis, bad links               ▼
 *      └────── when all is quiet ──▶ check: databases against history
 * </pre>
 *
 * Seeded: the same seed breaks the same things in the same order while the same business is done. What meets what in between is for the machine
 * to decide, so a seed makes a failure likely to come again, not certain.
 */
@NullMarked
package fr.ctg.sandbox.torture;

import org.jspecify.annotations.NullMarked;
