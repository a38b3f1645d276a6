package fr.ctg.deliberation.register.document;

/** One point of the operative part (dispositif), opened by its verb. */
public record Decision(Verb verb, String text) {

    /** The verb, as acts print it. */
    public enum Verb {
        APPROVES("APPROUVE"),
        AUTHORISES("AUTORISE"),
        SPECIFIES("PRÉCISE"),
        EMPOWERS("DONNE"),
        DECIDES("DÉCIDE");

        private final String printed;

        Verb(String printed) {
            this.printed = printed;
        }

        public String printed() {
            return printed;
        }
    }
}
