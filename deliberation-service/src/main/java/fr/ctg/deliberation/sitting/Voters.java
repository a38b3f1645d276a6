package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import java.util.List;

/** Who may vote on an item when it is put to the vote: those there, and those they hold proxies of. */
public record Voters(List<Seat> present, List<Proxy> proxies, Seat chair, boolean remote, QuorumVerdict quorum) {
    public int total() {
        return present.size() + proxies.size();
    }

    public int byProxy() {
        return proxies.size();
    }
}
