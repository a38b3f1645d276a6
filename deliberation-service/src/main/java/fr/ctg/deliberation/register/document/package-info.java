/**
 * The register: the documents a commune keeps and shows. One record per document holds what is to be said, already redacted for the public it is
 * meant for; {@code print} turns it into a page and into a PDF that say the same thing.
 *
 * <pre>
 *  Extract                  one act, as certified                                  CGCT L2121-23, L2131-1
 *  ExaminedDeliberations    what the council examined, within a week               CGCT L2121-25
 *  Minutes                  the whole sitting                                      CGCT L2121-15
 *  ClosingSheet             the last sheet of a sitting, which the two sign        CGCT R2121-9
 * </pre>
 */
@NullMarked
package fr.ctg.deliberation.register.document;

import org.jspecify.annotations.NullMarked;
