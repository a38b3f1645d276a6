/** The files of a convention: its text, its annexes, and what proves signatures and decisions. A file is known by its fingerprint. */
@NullMarked
package fr.ctg.ctg.document;

import org.jspecify.annotations.NullMarked;
