/**
 * The act of 29 July 2022 of the council of Maussane-les-Alpilles, played through the gateway as clients would: each step looks first at what
 * is there, so a case that was cut short goes on, and a loaded one is left alone. What the act does not say is demonstration data, and says so.
 */
@NullMarked
package fr.ctg.sandbox.maussane;

import org.jspecify.annotations.NullMarked;
