/**
 * The register as read from the acts and sittings recorded: who was there when, what was voted, what takes effect. What a document says and to whom is
 * decided here; {@code document} holds it, {@code print} gives it its form.
 */
@NullMarked
package fr.ctg.deliberation.register;

import org.jspecify.annotations.NullMarked;
