/** The convention and its parties: who may sign, who has signed, and the chain that proves it. */
@NullMarked
package fr.ctg.ctg;

import org.jspecify.annotations.NullMarked;
