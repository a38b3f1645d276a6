/**
 * Pages of text as HTML that is well-formed XML too, and the same pages as accessible PDF (PDF/UA): tagged, titled, in the language they declare,
 * with every font inside. The same page always gives the same bytes. Nothing outside the page is ever fetched, whatever its texts say.
 */
@NullMarked
package fr.ctg.platform.print;

import org.jspecify.annotations.NullMarked;
