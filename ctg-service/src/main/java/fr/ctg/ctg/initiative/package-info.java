/**
 * The initiative (démarche) that leads to a convention: its launch, phases, suspensions, bodies, and which body validated what. Recorded as it
 * happened; dates keep the precision the source gives (a day, a month or a year).
 */
@NullMarked
package fr.ctg.ctg.initiative;

import org.jspecify.annotations.NullMarked;
