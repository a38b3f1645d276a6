/**
 * What may be set, and nothing else: a setting that is misspelt would be ignored, and nobody would be told that what it was to change did not change.
 *
 * <pre>
 *  docs/configuration.md ──▶ KnownSettings ─┐
 *                                           ├──▶ RefuseUnknownSettings ──▶ starts, or ends with one line
 *  environment, properties ─────────────────┘
 * </pre>
 */
@NullMarked
package fr.ctg.platform.settings;

import org.jspecify.annotations.NullMarked;
