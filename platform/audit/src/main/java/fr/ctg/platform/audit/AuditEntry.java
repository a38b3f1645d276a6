package fr.ctg.platform.audit;

import java.time.Instant;

/** One entry as it is stored; {@code change} is the very text that was hashed. Hashes are hexadecimal, the first entry's previous one is empty. */
public record AuditEntry(
        long sequence,
        Instant recordedAt,
        String actor,
        String organisation,
        String action,
        String change,
        String previousHash,
        String hash) {}
