@NullMarked
package fr.ctg.client.typescript;

import org.jspecify.annotations.NullMarked;
