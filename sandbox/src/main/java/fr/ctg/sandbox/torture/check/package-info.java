/** What must be true when the smoke has cleared, read from the databases themselves and held against what clients were told. */
@NullMarked
package fr.ctg.sandbox.torture.check;

import org.jspecify.annotations.NullMarked;
