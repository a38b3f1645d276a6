/**
 * The steering scheme (schéma d'organisation du pilotage du projet de territoire): a document due at a date, approved commune by commune. An
 * approval holds for the document it names: when the document changes, it no longer stands.
 */
@NullMarked
package fr.ctg.ctg.coordination.scheme;

import org.jspecify.annotations.NullMarked;
