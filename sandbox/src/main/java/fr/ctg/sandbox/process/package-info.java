/**
 * Processes that must not outlive the sandbox, nor be mistaken for others.
 *
 * <p>Each child is recorded in a file with the instant it started, since the operating system gives a process id to somebody else later.
 * An orderly stop empties the file. After a kill, either the reaper finds the children in it, or the next start does.
 */
@NullMarked
package fr.ctg.sandbox.process;

import org.jspecify.annotations.NullMarked;
