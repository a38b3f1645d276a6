package fr.ctg.deliberation.sitting;

/** Who may vote on an item: those present, and those they hold proxies of. */
public record Voters(int present, int byProxy, QuorumVerdict quorum) {
    public int total() {
        return present + byProxy;
    }
}
