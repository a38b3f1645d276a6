/**
 * What every stored row has in common: an id that grows with time, and values inside it written as JSON. What is stored outlives the API's
 * habits, so it has a mapper of its own.
 */
@NullMarked
package fr.ctg.platform.storage;

import org.jspecify.annotations.NullMarked;
