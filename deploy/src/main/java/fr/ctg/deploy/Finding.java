package fr.ctg.deploy;

/**
 * Something to mend.
 *
 * @param rule it breaks
 * @param object where it is, {@code Kind/name}
 */
public record Finding(String rule, String object, String what) {
    @Override
    public String toString() {
        return "%s: %s (%s)".formatted(object, what, rule);
    }
}
