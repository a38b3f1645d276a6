package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Member;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.InterestRule;
import fr.ctg.deliberation.rule.QuorumRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every member in office on a day: who counts for the quorum, who does not and why. */
record Headcount(List<Seat> counted, List<NotCounted> notCounted, int base) {

    /** {@code represented}: an absent member whose proxy somebody carries. */
    static Headcount of(
            Council council,
            LocalDate day,
            List<Seat> present,
            Predicate<Seat> represented,
            List<Interest> interests,
            @Nullable Seat withdrawn,
            InterestRule rule) {
        var counted = new ArrayList<Seat>();
        var notCounted = new ArrayList<NotCounted>();
        var outsideTheBase = 0;
        for (var member : council.membersOn(day).stream().map(Member::seat).toList()) {
            var interest = interests.stream()
                    .filter(known -> known.member().equals(member))
                    .findFirst();
            if (interest.isPresent()) {
                notCounted.add(new NotCounted(member, NotCounted.Reason.INTERESTED));
                outsideTheBase += interest.get().leavesTheBase(rule) ? 1 : 0;
            } else if (member.equals(withdrawn)) {
                notCounted.add(new NotCounted(member, NotCounted.Reason.WITHDRAWN));
            } else if (present.contains(member)) {
                counted.add(member);
            } else {
                notCounted.add(new NotCounted(
                        member, represented.test(member) ? NotCounted.Reason.REPRESENTED : NotCounted.Reason.ABSENT));
            }
        }
        return new Headcount(counted, notCounted, counted.size() + notCounted.size() - outsideTheBase);
    }

    /** {@code exempted}: called again for the same item after a failed quorum. */
    QuorumVerdict against(QuorumRule rule, boolean exempted) {
        return exempted
                ? QuorumVerdict.exempted(counted, notCounted, base, rule)
                : QuorumVerdict.of(counted, notCounted, base, rule);
    }
}
