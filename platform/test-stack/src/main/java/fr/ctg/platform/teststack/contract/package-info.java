/**
 * Holds every answer that a test of a service sees to the committed contract, and what the contract shows as an example to what is really sent and
 * answered. {@code -Dexamples.update=true} (make examples) writes down what is new.
 */
@NullMarked
package fr.ctg.platform.teststack.contract;

import org.jspecify.annotations.NullMarked;
