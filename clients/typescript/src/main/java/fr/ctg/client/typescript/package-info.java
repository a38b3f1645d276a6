/** What compiles the TypeScript client and runs it, on a machine that has no Node.js. */
@NullMarked
package fr.ctg.client.typescript;

import org.jspecify.annotations.NullMarked;
