/** How values inside a row are written as JSON. What is stored outlives the API's habits, so it has a mapper of its own. */
@NullMarked
package fr.ctg.platform.storage;

import org.jspecify.annotations.NullMarked;
