/**
 * Checks an exported trail on its own: hashes are computed anew from the text of the entries, seals with the public key the auditor holds.
 *
 * <pre>
 *  export: seal*  ( entry | link | head )* end
 *  entry n  hash = SHA-256(hash of entry n-1, entry n)      the chain of one aggregate
 *  head     number and hash of its last entry
 *  link     number and hash of the last entry that a seal covers
 *  seal k   signed text: digest of all links of seal k, hash of the text of seal k-1
 * </pre>
 *
 * Nothing is shared with the code that writes the trail: what both would get wrong, nobody would see.
 */
@NullMarked
package fr.ctg.platform.verifier;

import org.jspecify.annotations.NullMarked;
