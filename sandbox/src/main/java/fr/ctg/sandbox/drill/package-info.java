/**
 * The drill of docs/operations.md, "Backup and restore": {@code make drill}.
 *
 * <pre>
 *  business ──backup──────── instant ─────────── disaster
 *              │ copy + log      ▲                   │ ctg-service stops
 *              └─────────────────┘ second server     ▼
 *                                  ctg-service ◀── events of the others again; its own repeat numbers and are held
 * </pre>
 *
 * The other services stay where they are: only one goes back in time, which is the hard case.
 */
@NullMarked
package fr.ctg.sandbox.drill;

import org.jspecify.annotations.NullMarked;
