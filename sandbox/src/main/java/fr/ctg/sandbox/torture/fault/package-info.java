/** Who breaks things, at random, and writes down what and when: the same seed breaks the same things in the same order. */
@NullMarked
package fr.ctg.sandbox.torture.fault;

import org.jspecify.annotations.NullMarked;
