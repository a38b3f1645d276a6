/**
 * Adoption: a plan and its sheets become one thing that the partners stand by. It needs both, and neither needs it, so it has its own place.
 */
@NullMarked
package fr.ctg.actionplan.adoption;

import org.jspecify.annotations.NullMarked;
