/**
 * Conventions, their parties, and the right to sign. A party signs only once its own act is executory, and only the text that act names: nobody
 * cures it afterwards (CE, 20 janvier 1989, Ville de Millau, n° 70686). Statuses are derived, never set.
 *
 * <pre>
 *  party       TO_DELIBERATE ──approved──► APPROVED ──executory──► AUTHORISED ──signature──► SIGNED
 *
 *  convention  IN_APPROVAL ──all authorised──► IN_SIGNATURE ──all signed──► SIGNED ──started──► IN_FORCE ──over──► ENDED
 * </pre>
 *
 * What a party's act says arrives by event and is kept as {@link fr.ctg.ctg.convention.AuthorisingAct}, by reference and SIREN: it may arrive
 * before the convention is registered. An act and a convention meet when they are read, so the order of arrival never matters.
 */
@NullMarked
package fr.ctg.ctg.convention;

import org.jspecify.annotations.NullMarked;
