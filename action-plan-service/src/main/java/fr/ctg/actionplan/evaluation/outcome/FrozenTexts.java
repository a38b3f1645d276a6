package fr.ctg.actionplan.evaluation.outcome;

/** What the committee was given, as it is read. */
public record FrozenTexts(String partnerText, String partnerSha256, String publicText, String publicSha256) {
    public String text(boolean partner) {
        return partner ? partnerText : publicText;
    }

    public String sha256(boolean partner) {
        return partner ? partnerSha256 : publicSha256;
    }
}
