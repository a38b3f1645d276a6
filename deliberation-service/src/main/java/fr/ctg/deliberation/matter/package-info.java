/**
 * Matters: the two-level nomenclature of subjects by which the State, the open data and the filters sort acts ({@code 8.2} is social aid). The
 * list is national and comes from {@code catalogue/matters.json}; the levels below differ from one prefecture to the next and are not kept.
 */
@NullMarked
package fr.ctg.deliberation.matter;

import org.jspecify.annotations.NullMarked;
