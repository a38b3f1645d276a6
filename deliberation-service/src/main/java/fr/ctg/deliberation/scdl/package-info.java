/**
 * The open-data exchange of deliberations: schema "SCDL délibérations 2.1.5", written and read. The schema has no place for proxies, quorum,
 * a secret ballot or a tally the act does not give: what leaves is a projection that loses them, and an unknown tally leaves its five cells
 * empty. What is written always passes the rules by which we read.
 *
 * <pre>
 *  ScdlRow ──ScdlWriter──► file ──ScdlReader──► ScdlLine (Valid | Invalid | Stopped) ──► ScdlReport
 * </pre>
 */
@NullMarked
package fr.ctg.deliberation.scdl;

import org.jspecify.annotations.NullMarked;
