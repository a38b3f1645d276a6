package fr.ctg.platform.embedded;

/** What an acknowledged commit is worth. */
public enum Durability {
    /** On disk: it survives a power cut. */
    ON_DISK("on"),
    /** In the memory of the operating system: half the time per commit, for data that end with the test. */
    IN_MEMORY("off");

    private final String setting;

    Durability(String setting) {
        this.setting = setting;
    }

    /** The value of PostgreSQL's {@code fsync} and {@code synchronous_commit}. */
    String setting() {
        return setting;
    }
}
