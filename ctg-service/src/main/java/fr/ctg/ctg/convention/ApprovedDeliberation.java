package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All we keep of {@code fr.ctg.deliberation.approved.v1}: what authorises, and what proves it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovedDeliberation(
        UUID deliberationId,
        Commune commune,
        String officialNumber,
        LocalDate adoptedOn,
        Sitting sitting,
        Vote vote,
        @Nullable Mandate mandate,
        List<Promise> commitments,
        boolean demonstration) {

    public ApprovedDeliberation {
        Objects.requireNonNull(deliberationId, "deliberationId");
        Objects.requireNonNull(commune, "commune");
        Objects.requireNonNull(officialNumber, "officialNumber");
        Objects.requireNonNull(adoptedOn, "adoptedOn");
        Objects.requireNonNull(sitting, "sitting");
        Objects.requireNonNull(vote, "vote");
        Objects.requireNonNull(commitments, "commitments");
    }

    public record Commune(String siren, String name) {}

    public record Sitting(UUID id, LocalDate heldOn, Convocation convocation, Proxies proxies) {}

    public record Convocation(
            LocalDate sentOn, int clearDays, int requiredClearDays, boolean delayRespected, Rule rule) {}

    public record Proxies(int count, int mostPerHolder, ProxyRule rule) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Vote(
            String method,
            String tally,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Integer abstentions,
            boolean unanimous,
            int present,
            int byProxy,
            List<String> legalBasis,
            Quorum quorum) {}

    public record Quorum(boolean reached, int membersInOffice, int required, List<Counted> counted, Rule rule) {
        public record Counted(String name) {}
    }

    public record Rule(String id, int version, Period period, List<String> legalBasis) {}

    public record ProxyRule(String id, int version, Period period, int perHolder, List<String> legalBasis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(LocalDate from, @Nullable LocalDate to) {}

    /** {@code office} is missing where it was kept before it was read: it was the mayor's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mandate(
            String conventionReference,
            String textSha256,
            @Nullable SigningOffice office,
            @Nullable LocalDate validUntil,
            boolean demonstration) {}

    public record Promise(String label, LocalDate dueOn) {}
}
