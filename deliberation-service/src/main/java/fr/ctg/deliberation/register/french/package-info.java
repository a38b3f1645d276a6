/** How French acts write dates, places and punctuation. */
@NullMarked
package fr.ctg.deliberation.register.french;

import org.jspecify.annotations.NullMarked;
