package fr.ctg.platform.audit.seal;

import java.time.LocalDate;

/**
 * A day's seal. {@code kind} and the other fields are those of its line in an export: a list of seals, one a line, can be kept for the verifier.
 *
 * @param signature of the statement's UTF-8 bytes, in Base64
 */
public record Seal(String kind, long number, LocalDate day, String statement, String signature) {}
