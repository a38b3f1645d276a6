/** Action plans: what a territory wants, by which actions, and since when the plan is active under its signed convention. */
@NullMarked
package fr.ctg.actionplan;

import org.jspecify.annotations.NullMarked;
