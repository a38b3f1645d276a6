package fr.ctg.deliberation.scdl;

import java.util.List;

/** What one line of a file turned out to be. {@code line} is the line of the file where it starts, the header being line 1. */
public sealed interface ScdlLine {
    long line();

    /** A deliberation that breaks no rule. */
    record Valid(long line, ScdlRow row) implements ScdlLine {}

    /** A deliberation and every rule it breaks. */
    record Invalid(long line, List<ScdlBreach> breaches) implements ScdlLine {}

    /** Nothing can be read from here on: always the last line of its stream. */
    record Stopped(long line, ScdlBreach breach) implements ScdlLine {}
}
