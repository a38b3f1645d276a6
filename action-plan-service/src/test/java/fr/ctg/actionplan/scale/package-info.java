/**
 * The register of a whole country: 63,000 sheets and a million measures, loaded in sets into a database of their own, and every read of the
 * service asked on it. Who adds a read adds a line to {@link fr.ctg.actionplan.scale.ReadsAtScaleTest}.
 */
@NullMarked
package fr.ctg.actionplan.scale;

import org.jspecify.annotations.NullMarked;
