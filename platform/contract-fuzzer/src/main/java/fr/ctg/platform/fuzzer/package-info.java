/**
 * Requests that nobody would send, and what must be true of every answer.
 *
 * <pre>
 *   Contract ──► Inventor ──► Spoiler ──► the service ──► Judge
 *                   ▲                          │
 *                   └──── Seen: ids, tags ◄────┘
 * </pre>
 */
@NullMarked
package fr.ctg.platform.fuzzer;

import org.jspecify.annotations.NullMarked;
