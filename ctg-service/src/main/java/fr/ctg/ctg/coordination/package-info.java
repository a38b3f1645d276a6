/**
 * What keeps a convention going once it is signed: the steering scheme its communes approve, the cooperation officers their employers pay, the
 * Caf's funding conventions for those posts, and the reminder that a convention ends. One package for each.
 */
@NullMarked
package fr.ctg.ctg.coordination;

import org.jspecify.annotations.NullMarked;
