/** The documents of the register as HTML, and the same HTML as accessible PDF. Nothing outside the document is ever fetched. */
@NullMarked
package fr.ctg.deliberation.register.print;

import org.jspecify.annotations.NullMarked;
