/**
 * A whole plan as one table, the same in CSV and XLSX, out and in. Each line says of what kind it is and of which sheet it speaks. What comes in is
 * held against the rules of the API and applied in one transaction, or not at all; what went out and comes in as it was changes nothing.
 */
@NullMarked
package fr.ctg.actionplan.spreadsheet;

import org.jspecify.annotations.NullMarked;
