/**
 * Conventions that end. A signed convention is reminded of some months before its last day, once for each number of months; one that is registered
 * late is told the nearest reminder only.
 */
@NullMarked
package fr.ctg.ctg.coordination.renewal;

import org.jspecify.annotations.NullMarked;
