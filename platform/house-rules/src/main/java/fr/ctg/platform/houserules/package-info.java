/** The rules of the house, run by every service as tests of its own: how code is laid out, and which contracts are committed. */
@NullMarked
package fr.ctg.platform.houserules;

import org.jspecify.annotations.NullMarked;
