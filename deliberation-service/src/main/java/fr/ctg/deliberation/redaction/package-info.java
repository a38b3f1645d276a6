/** What the public may not read in an act: the names of private persons (CRPA L312-1-2). Elected people in their office stay. */
@NullMarked
package fr.ctg.deliberation.redaction;

import org.jspecify.annotations.NullMarked;
