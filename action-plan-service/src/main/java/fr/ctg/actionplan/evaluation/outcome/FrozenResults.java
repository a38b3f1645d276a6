package fr.ctg.actionplan.evaluation.outcome;

import io.quarkus.runtime.util.HashUtil;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * What the committee was given, letter for letter: once for the partners, and once as the public may read it. Each text has its own SHA-256; that
 * of the partners' text is told to them only, for with few people in it one could try counts until the hash fits.
 */
@Entity
public class FrozenResults {
    @Id
    private UUID campaignId;

    private String partnerText;
    private String partnerSha256;
    private String publicText;
    private String publicSha256;
    private Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected FrozenResults() {}

    @SuppressWarnings("NullAway.Init") // take() gives the rest
    FrozenResults(UUID campaignId, String partnerText, String publicText, Instant at) {
        this.campaignId = campaignId;
        take(partnerText, publicText, at);
    }

    /** Taken again when the campaign comes back from the committee; never once it is signed off. */
    void take(String forPartners, String forPublic, Instant at) {
        partnerText = forPartners;
        partnerSha256 = HashUtil.sha256(forPartners);
        publicText = forPublic;
        publicSha256 = HashUtil.sha256(forPublic);
        takenAt = at;
    }

    String publicSha256() {
        return publicSha256;
    }
}
