/**
 * What the law asked on a day: quorum, proxies, convocation, place of the sitting, interested members, size of the council. Each rule is an
 * entry of a dated catalogue ({@code catalogue/attendance-rules.json}) with its period, its source and what is still to be verified; the
 * rules are independent of each other, because the exceptional regimes were.
 */
@NullMarked
package fr.ctg.deliberation.rule;

import org.jspecify.annotations.NullMarked;
