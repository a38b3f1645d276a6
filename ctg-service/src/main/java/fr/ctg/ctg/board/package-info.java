/** The board: for each party how far it is from its council to its signature, since when, what is missing and whose turn it is. */
@NullMarked
package fr.ctg.ctg.board;

import org.jspecify.annotations.NullMarked;
