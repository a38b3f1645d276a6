/** What the packages are made of, and whether they are made of this source: {@code make sbom} and {@code make reproducible}; and what {@code make images} builds beside. */
@NullMarked
package fr.ctg.sandbox.supply;

import org.jspecify.annotations.NullMarked;
