/**
 * The @CTES standard, by which acts travel to the prefecture for the control of legality (CGCT L2131-2). Only an approved operator (tiers de
 * télétransmission) may transmit: this suite writes the archive such an operator takes, and reads the messages that come back. It never
 * transmits, and never says that it did.
 *
 * <pre>
 *  official number ──► ActesNumber ──► ActesIdentifier
 *                                           │
 *  ActToSend + Sender ──► ActesEnvelope ──► .tar.gz ──► operator ──► prefecture
 *                                                                        │
 *  ActesReply: Received | ActAnomaly | EnvelopeAnomaly | StateMessage ◄──┘
 * </pre>
 *
 * Names and order of the elements follow the schema {@code actesv1_1.xsd} in its 2017 edition, as two public operators' software carries it.
 */
@NullMarked
package fr.ctg.deliberation.actes;

import org.jspecify.annotations.NullMarked;
