package fr.ctg.deliberation.sitting;

import static fr.ctg.deliberation.sitting.SittingStatus.CANCELLED;
import static fr.ctg.deliberation.sitting.SittingStatus.CLOSED;
import static fr.ctg.deliberation.sitting.SittingStatus.CONVENED;
import static fr.ctg.deliberation.sitting.SittingStatus.OPEN;
import static fr.ctg.deliberation.sitting.SittingStatus.POSTPONED;
import static fr.ctg.deliberation.sitting.SittingStatus.QUORUM_FAILED;
import static fr.ctg.deliberation.sitting.SittingStatus.SUSPENDED;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.deadline.ClearDelay;
import fr.ctg.deliberation.rule.AttendanceRules;
import fr.ctg.deliberation.rule.ProxyRule;
import fr.ctg.deliberation.rule.SigningRule;
import fr.ctg.deliberation.sitting.ConveneSitting.Venue;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import fr.ctg.platform.web.Calendar;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One meeting of a council. Its verbs check everything, then change everything. */
@Entity
public class Sitting extends Changing {
    /** What may be done to a convened sitting from the day it is held only. */
    private static final Set<String> ON_ITS_DAY = Set.of("open", "fail-quorum");

    @Id
    private UUID id;

    private UUID councilId;
    private String siren;
    private LocalDate heldOn;
    private LocalTime startsAt;
    private String place;

    @Enumerated(EnumType.STRING)
    private Venue venue;

    private @Nullable UUID secondConvocationOf;

    @Enumerated(EnumType.STRING)
    private SittingStatus status;

    @JsonColumn
    private Convocation convocation;

    @Basic
    @JsonColumn
    private List<AgendaItem> agenda;

    @Basic
    @JsonColumn
    private List<Proxy> proxies;

    @JsonColumn
    private ProxyRule proxyRule;

    @JsonColumn
    private @Nullable Attendance attendance;

    @JsonColumn
    private @Nullable QuorumVerdict quorum;

    @JsonColumn
    private @Nullable QuorumVerdict quorumFailure;

    @JsonColumn
    private @Nullable Room room;

    private int lastOrderNumber;
    private @Nullable LocalDate listPublishedOn;

    @JsonColumn
    private @Nullable Minutes minutes;

    @Basic
    @JsonColumn
    private List<SetAside> setAside;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Sitting() {}

    /** {@code first} is the sitting whose quorum failed, when this one is its second convocation. */
    Sitting(UUID id, Council council, ConveneSitting called, @Nullable Sitting first, AttendanceRules rules) {
        var convocationRule = rules.convocationOn(called.heldOn());
        this.id = id;
        this.councilId = council.id();
        this.siren = council.siren();
        this.heldOn = called.heldOn();
        this.startsAt = called.startsAt();
        this.place = called.place();
        this.venue = called.venue() == null ? Venue.IN_PERSON : called.venue();
        this.status = CONVENED;
        this.convocation = Convocation.of(
                called.convokedOn(),
                heldOn,
                council.population(),
                convocationRule,
                called.urgency(),
                called.explanatoryNote());
        this.agenda = List.copyOf(called.agenda());
        this.proxies = List.of();
        this.setAside = List.of();
        this.proxyRule = rules.proxiesOn(heldOn);
        requireDistinctRanks(agenda);
        var venueRule = rules.venueOn(heldOn);
        if (venue != Venue.IN_PERSON && !venueRule.remoteAllowed()) {
            throw SittingRefused.remote(heldOn, venueRule);
        }
        if (first == null) {
            agenda.stream()
                    .filter(item -> item.carriedFrom() != null)
                    .findFirst()
                    .ifPresent(item -> {
                        throw SittingRefused.carriedWithoutFirst(item.rank());
                    });
        } else {
            this.secondConvocationOf = first.id;
            requireSecondConvocationOf(first, convocationRule.clearDaysSecondConvocation());
        }
    }

    private static void requireDistinctRanks(List<AgendaItem> agenda) {
        var ranks = new HashSet<Integer>();
        for (var item : agenda) {
            if (!ranks.add(item.rank())) {
                throw new AgendaRankTwice(item.rank());
            }
        }
    }

    private void requireSecondConvocationOf(Sitting first, int clearDays) {
        first.status.require(QUORUM_FAILED, "convene-again");
        if (!first.councilId.equals(councilId)) {
            throw SittingRefused.anotherCouncil();
        }
        var earliest = new ClearDelay(clearDays).earliestAfter(first.heldOn);
        if (heldOn.isBefore(earliest)) {
            throw SittingRefused.secondTooEarly(first.heldOn, heldOn, earliest);
        }
        if (convocation.sentOn().isBefore(first.heldOn)) {
            throw new DatesOutOfOrder("second-convocation", convocation.sentOn(), first.heldOn);
        }
        for (var item : agenda) {
            if (item.carriedFrom() != null && !first.left(item)) {
                throw SittingRefused.carriedItem(item.rank());
            }
        }
    }

    /** The same item, which the failed sitting had on its agenda and did not reach. */
    private boolean left(AgendaItem carried) {
        return agenda.stream()
                .anyMatch(item -> Integer.valueOf(item.rank()).equals(carried.carriedFrom())
                        && item.title().equals(carried.title())
                        && (room == null || !room.called().contains(item.rank())));
    }

    SittingEvent.SittingConvened convened() {
        return new SittingEvent.SittingConvened(id, councilId, heldOn, convocation, agenda, secondConvocationOf);
    }

    /** {@code earlierUses}: at how many sittings in a row just before this one the same paper was already used. */
    SittingEvent.ProxyRecorded recordProxy(
            Seat giver,
            Seat holder,
            @Nullable LocalDate writtenOn,
            int earlierUses,
            boolean illness,
            @Nullable Instant at) {
        requireConvenedOrUnderWay("record-proxy");
        var proxy = new Proxy(giver, holder, writtenOn, room == null ? null : moment(at), null, null);
        var others = proxies.stream().filter(Proxy::lasts).toList();
        ProxyRefused.objection(proxy, others, proxyRule, heldOn).ifPresent(refusal -> {
            throw refusal;
        });
        if (writtenOn != null && writtenOn.isAfter(heldOn)) {
            throw new DatesOutOfOrder("proxy", writtenOn, heldOn);
        }
        if (earlierUses >= proxyRule.consecutiveSittings() && !illness) {
            throw ProxyRefused.usedTooOften(giver, holder, proxyRule);
        }
        if (room != null) {
            if (room.isPresent(giver)) {
                throw ProxyRefused.giverPresent(proxy);
            }
            if (!room.isPresent(holder)) {
                throw ProxyRefused.holderAbsent(proxy);
            }
            room = room.at(moment(at));
        }
        proxies = Stream.concat(proxies.stream(), Stream.of(proxy)).toList();
        return new SittingEvent.ProxyRecorded(id, proxy, proxyRule);
    }

    private void requireConvenedOrUnderWay(String action) {
        if (status != CONVENED && !status.underWay()) {
            throw new SittingNotReady(action, status, CONVENED);
        }
    }

    SittingEvent.ProxyRevoked revokeProxy(UUID giverId, @Nullable Instant at) {
        requireConvenedOrUnderWay("revoke-proxy");
        var given = proxies.stream()
                .filter(proxy -> proxy.lasts() && proxy.giver().id().equals(giverId))
                .findFirst()
                .orElseThrow(() -> ProxyRefused.noneGiven(giverId));
        var moment = room == null ? null : moment(at);
        end(proxy -> proxy.equals(given), Proxy.EndCause.REVOKED, moment);
        if (room != null && moment != null) {
            room = room.at(moment);
        }
        return new SittingEvent.ProxyRevoked(id, given.ending(Proxy.EndCause.REVOKED, moment));
    }

    private List<Proxy> end(Predicate<Proxy> which, Proxy.EndCause cause, @Nullable Moment moment) {
        var ended = new ArrayList<Proxy>();
        proxies = proxies.stream()
                .map(proxy -> {
                    if (!proxy.lasts() || !which.test(proxy)) {
                        return proxy;
                    }
                    var over = proxy.ending(cause, moment);
                    ended.add(over);
                    return over;
                })
                .toList();
        return List.copyOf(ended);
    }

    SittingEvent open(
            Attendance attending,
            @Nullable Boolean urgencyAccepted,
            @Nullable String irregularityReason,
            Council council,
            AttendanceRules rules,
            LocalDate today) {
        status.require(CONVENED, "open");
        requireHeldBy(today);
        requireConsistent(attending, council);
        if ((convocation.urgency() == null) != (urgencyAccepted == null)) {
            throw convocation.urgency() == null ? SittingRefused.notUrgent() : SittingRefused.urgencyNotRuled();
        }
        for (var proxy : proxies) {
            if (!proxy.lasts()) {
                continue;
            }
            if (!attending.present().contains(proxy.holder())) {
                throw ProxyRefused.holderAbsent(proxy);
            }
            if (attending.present().contains(proxy.giver())) {
                throw ProxyRefused.giverPresent(proxy);
            }
        }
        var verdict = quorum(attending.present(), council, rules).requireReached();
        if (Boolean.FALSE.equals(urgencyAccepted)) {
            status = POSTPONED;
            attendance = attending;
            quorum = verdict;
            return new SittingEvent.SittingPostponed(id, attending, verdict);
        }
        convocation = convocation.accepted(irregularityReason);
        status = OPEN;
        attendance = attending;
        quorum = verdict;
        room = Room.opened(attending);
        return new SittingEvent.SittingOpened(id, attending, verdict, convocation);
    }

    private void requireHeldBy(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new SittingInTheFuture(heldOn, today);
        }
    }

    private void requireConsistent(Attendance attending, Council council) {
        requireEachOnce(attending);
        for (var member : attending.present()) {
            if (venue == Venue.IN_PERSON && attending.remote(member)) {
                throw SittingRefused.memberRemoteInPerson(member);
            }
        }
        if (!attending.present().contains(attending.chair())) {
            throw AttendanceInconsistent.chairAbsent(attending.chair());
        }
        if (!attending.present().contains(attending.secretary())) {
            throw AttendanceInconsistent.secretaryAbsent(attending.secretary());
        }
        requireNextInOrder(attending.chair(), attending.present(), council);
    }

    private void requireEachOnce(Attendance attending) {
        var named = new HashSet<Seat>();
        Stream.concat(attending.present().stream(), attending.excused().stream())
                .forEach(member -> {
                    if (!named.add(member)) {
                        throw AttendanceInconsistent.namedTwice(member);
                    }
                });
    }

    /** The mayor, at fault of him the first deputy there; where neither is, anybody there may chair. */
    private void requireNextInOrder(Seat chair, List<Seat> eligible, Council council) {
        council.orderOfPrecedence(heldOn).stream()
                .filter(eligible::contains)
                .findFirst()
                .filter(expected -> !expected.equals(chair))
                .ifPresent(expected -> {
                    throw SittingRefused.chairOutOfOrder(chair, expected);
                });
    }

    /** For the sitting as a whole: a second convocation is exempted as soon as it has an item to take up again. */
    private QuorumVerdict quorum(List<Seat> present, Council council, AttendanceRules rules) {
        return quorum(present, List.of(), null, carriesItems(), council, rules);
    }

    private QuorumVerdict quorum(
            List<Seat> present,
            List<Interest> interests,
            @Nullable Seat withdrawn,
            boolean exempted,
            Council council,
            AttendanceRules rules) {
        return Headcount.of(
                        council, heldOn, present, this::represented, interests, withdrawn, rules.interestsOn(heldOn))
                .against(rules.quorumOn(heldOn), exempted);
    }

    /** Called again for items that a failed quorum had left. */
    boolean carriesItems() {
        return agenda.stream().anyMatch(item -> item.carriedFrom() != null);
    }

    private boolean represented(Seat member) {
        return proxies.stream().anyMatch(proxy -> proxy.lasts() && proxy.giver().equals(member));
    }

    /** Before the opening {@code attending} says who came; in session the room knows. */
    SittingEvent.QuorumFailed failQuorum(
            @Nullable List<Seat> present,
            @Nullable Instant at,
            Council council,
            AttendanceRules rules,
            LocalDate today) {
        requireConvenedOrUnderWay("fail-quorum");
        requireHeldBy(today);
        requireNoDebate();
        if (room == null && present == null) {
            throw SittingRefused.presentUnknown();
        }
        var there = room == null ? Objects.requireNonNull(present) : room.present();
        var verdict = quorum(there, council, rules);
        if (verdict.reached()) {
            throw SittingRefused.quorumIsThere(verdict);
        }
        if (room != null) {
            room = room.reopening(moment(at));
        }
        status = QUORUM_FAILED;
        quorumFailure = verdict;
        return new SittingEvent.QuorumFailed(id, verdict);
    }

    /** His proxy to another ends as he comes in (CGCT L2121-20). */
    SittingEvent.MemberArrived arrive(Seat member, boolean remote, @Nullable Instant at) {
        var inside = requireRoom("move");
        if (inside.isPresent(member)) {
            throw SittingRefused.alreadyThere(member);
        }
        if (remote && venue == Venue.IN_PERSON) {
            throw SittingRefused.memberRemoteInPerson(member);
        }
        var coming = new Presence(member, remote, moment(at), null);
        room = inside.entering(coming);
        var lapsed = end(proxy -> proxy.giver().equals(member), Proxy.EndCause.GIVER_ARRIVED, coming.from());
        return new SittingEvent.MemberArrived(id, coming, lapsed);
    }

    /** The proxies he carried fall with him. */
    SittingEvent.MemberLeft depart(Seat member, @Nullable Instant at) {
        var inside = requireRoom("move");
        var presence = inside.presence(member.id()).orElseThrow(() -> SittingRefused.notThere(member));
        if (inside.chair().equals(member)) {
            throw SittingRefused.chairLeaves(member);
        }
        if (inside.secretary().equals(member)) {
            throw SittingRefused.secretaryLeaves(member);
        }
        var moment = moment(at);
        room = inside.leaving(presence, moment);
        var lapsed = end(proxy -> proxy.holder().equals(member), Proxy.EndCause.HOLDER_LEFT, moment);
        return new SittingEvent.MemberLeft(id, presence.ending(moment), lapsed);
    }

    SittingEvent.ChairHandedOver handOver(Seat chair, @Nullable Instant at, Council council) {
        var inside = requireRoom("hand-over");
        var others = inside.present().stream()
                .filter(member -> !member.equals(inside.chair()))
                .toList();
        if (!others.contains(chair)) {
            throw SittingRefused.notThere(chair);
        }
        requireNextInOrder(chair, others, council);
        var moment = moment(at);
        room = inside.chairedBy(chair, moment);
        return new SittingEvent.ChairHandedOver(id, inside.chair(), chair, moment);
    }

    /** Another member takes over as secretary; each of them signs (CGCT L2121-15). */
    SittingEvent.SecretaryNamed nameSecretary(Seat secretary, @Nullable Instant at) {
        var inside = requireRoom("name-secretary");
        if (!inside.isPresent(secretary)) {
            throw SittingRefused.notThere(secretary);
        }
        var moment = moment(at);
        room = inside.keptBy(secretary, moment);
        return new SittingEvent.SecretaryNamed(id, secretary, moment);
    }

    /** Everybody who was secretary, in their order; nobody before the opening. */
    public List<Seat> secretaries() {
        return room == null ? List.of() : room.secretaries();
    }

    SittingEvent.SittingSuspended suspend(@Nullable Instant at) {
        status.require(OPEN, "suspend");
        var moment = moment(at);
        room = requireRoom("suspend").pausing(moment);
        status = SUSPENDED;
        return new SittingEvent.SittingSuspended(id, moment);
    }

    SittingEvent.SittingResumed resume(@Nullable Instant at) {
        status.require(SUSPENDED, "resume");
        var moment = moment(at);
        room = requireRoom("resume").resuming(moment);
        status = OPEN;
        return new SittingEvent.SittingResumed(id, moment);
    }

    SittingEvent.SittingClosed close(@Nullable Instant at) {
        status.require(OPEN, "close");
        var moment = moment(at);
        requireNoDebate();
        room = requireRoom("close").reopening(moment);
        status = CLOSED;
        return new SittingEvent.SittingClosed(id, moment);
    }

    /**
     * The council decides without debate, by more than half of those present or represented, that the public leaves (CGCT L2121-18). A request
     * it did not follow changes nothing.
     */
    SittingEvent.DoorsClosed closeDoors(
            List<Seat> requesters, int votesFor, @Nullable Instant at, Council council, AttendanceRules rules) {
        status.require(OPEN, "close-doors");
        var inside = requireRoom("close-doors");
        if (inside.isClosedToThePublic()) {
            throw SittingRefused.doorsClosedAlready();
        }
        var rule = rules.closedDoorsOn(heldOn);
        var asking = requesters.stream().distinct().toList();
        asking.stream().filter(member -> !inside.isPresent(member)).findFirst().ifPresent(member -> {
            throw SittingRefused.notThere(member);
        });
        if (asking.size() < rule.requesters()
                && council.mayorOn(heldOn).filter(asking::contains).isEmpty()) {
            throw SittingRefused.closedDoorsNotAsked(asking.size(), rule);
        }
        var presentOrRepresented = inside.present().size()
                + (int) proxies.stream().filter(Proxy::lasts).count();
        var required = rule.required(presentOrRepresented);
        if (votesFor > presentOrRepresented) {
            throw SittingRefused.closedDoorsVotes(votesFor, presentOrRepresented, rule);
        }
        if (votesFor < required) {
            throw SittingRefused.closedDoorsNotCarried(votesFor, required, presentOrRepresented, rule);
        }
        var doors = new ClosedDoors(
                moment(at), null, asking, votesFor, presentOrRepresented, required, inside.debating(), rule);
        room = inside.closing(doors);
        return new SittingEvent.DoorsClosed(id, doors);
    }

    SittingEvent.DoorsReopened reopenDoors(@Nullable Instant at) {
        status.require(OPEN, "reopen-doors");
        var inside = requireRoom("reopen-doors");
        if (!inside.isClosedToThePublic()) {
            throw SittingRefused.doorsOpen();
        }
        var moment = moment(at);
        room = inside.reopening(moment);
        return new SittingEvent.DoorsReopened(id, moment);
    }

    /** Once the sitting is over nothing could end the debate any more. */
    private void requireNoDebate() {
        if (room != null) {
            room.debating().stream().findFirst().ifPresent(rank -> {
                throw SittingRefused.debateStillOpen(rank);
            });
        }
    }

    SittingEvent.SittingCancelled cancel(String reason) {
        status.require(CONVENED, "cancel");
        status = CANCELLED;
        return new SittingEvent.SittingCancelled(id, reason);
    }

    /**
     * An item is put to discussion. The quorum is looked at again, without those who stay out of the item; a departure during the debate no longer
     * undoes it (CGCT L2121-17).
     */
    public Debate call(
            int rank,
            ItemKind kind,
            List<Interest> interests,
            @Nullable Seat chair,
            @Nullable Instant at,
            Council council,
            AttendanceRules rules) {
        status.require(OPEN, "debate");
        var inside = requireRoom("debate");
        var item = item(rank);
        if (inside.called().contains(rank)) {
            throw SittingRefused.itemCalledTwice(rank);
        }
        var withdrawn = kind == ItemKind.ACCOUNTS ? council.mayorOn(heldOn).orElse(null) : null;
        var moment = inside.last().next(rank, checked(at));
        var eligible = inside.present().stream()
                .filter(member -> interests.stream()
                        .noneMatch(interest -> interest.member().equals(member)))
                .filter(member -> !member.equals(withdrawn))
                .toList();
        var verdict = quorum(inside.present(), interests, withdrawn, item.carriedFrom() != null, council, rules)
                .requireReached();
        var debate = new Debate(
                moment,
                chairOf(kind, chair, inside, eligible, council),
                verdict,
                interests,
                withdrawn,
                rules.interestsOn(heldOn));
        room = inside.calling(rank, moment);
        return debate;
    }

    /** The chair of the sitting, unless the item keeps him out of it; for the accounts whoever the council elects, not the mayor. */
    private Seat chairOf(ItemKind kind, @Nullable Seat named, Room inside, List<Seat> eligible, Council council) {
        if (named != null && council.mayorOn(heldOn).filter(named::equals).isPresent() && kind == ItemKind.ACCOUNTS) {
            throw SittingRefused.mayorChairsAccounts(named);
        }
        if (kind == ItemKind.ACCOUNTS && named == null) {
            throw SittingRefused.accountsChairNotElected();
        }
        var chair = named == null ? inside.chair() : named;
        if (!eligible.contains(chair)) {
            throw inside.isPresent(chair) ? SittingRefused.chairExcluded(chair) : SittingRefused.notThere(chair);
        }
        if (kind != ItemKind.ACCOUNTS && !chair.equals(inside.chair())) {
            requireNextInOrder(
                    chair,
                    eligible.stream()
                            .filter(member -> !member.equals(inside.chair()))
                            .toList(),
                    council);
        }
        return chair;
    }

    /** What the council may vote with on an item that was called: who is there now, and the proxies they carry, but for those it excludes. */
    public Voters voters(Debate debate) {
        status.require(OPEN, "vote");
        var inside = requireRoom("vote");
        var voting = inside.present().stream()
                .filter(member -> !debate.excludes(member))
                .toList();
        var usable = proxies.stream()
                .filter(proxy -> proxy.lasts()
                        && voting.contains(proxy.holder())
                        && !inside.isPresent(proxy.giver())
                        && !debate.excludes(proxy.giver()))
                .toList();
        // A chair who left has no casting vote: whoever took the sitting's chair has it.
        var chair = voting.contains(debate.chair()) ? debate.chair() : inside.chair();
        if (!voting.contains(chair)) {
            throw SittingRefused.notThere(debate.chair());
        }
        return new Voters(voting, usable, chair, venue != Venue.IN_PERSON, debate.quorum());
    }

    /** The debate on an item is over, whatever came of it. */
    public void conclude(int rank) {
        room = requireRoom("vote").concluding(rank);
    }

    /** An item the council put off or the mayor withdrew: its act may come back at another sitting, but this one remembers. */
    public void putAside(SetAside item) {
        switch (item.outcome()) {
            case ADJOURNED -> requireRoom("adjourn");
            case WITHDRAWN_FROM_AGENDA -> requireConvenedOrUnderWay("withdraw-from-agenda");
        }
        if (room != null) {
            room = room.concluding(item.rank());
        }
        setAside = Stream.concat(setAside.stream(), Stream.of(item)).toList();
    }

    /** What was said on an item, until the minutes that will tell it are settled. */
    SittingEvent.DiscussionWritten discuss(int rank, String substance) {
        item(rank);
        if (room == null) {
            throw new SittingNotReady("write-discussion", status, OPEN);
        }
        if (minutes != null) {
            throw SittingRefused.done("minutes-already-settled", minutes.settledOn());
        }
        return new SittingEvent.DiscussionWritten(id, rank, substance);
    }

    /** Acts are numbered in the order of the votes, without a gap (CGCT R2121-9). The caller holds the row. */
    public int nextOrderNumber() {
        return ++lastOrderNumber;
    }

    /** An item of the agenda; a council decides only what its agenda announced. */
    public AgendaItem item(int rank) {
        return agenda.stream()
                .filter(item -> item.rank() == rank)
                .findFirst()
                .orElseThrow(() -> SittingRefused.notOnTheAgenda(rank, heldOn));
    }

    /** Refused once nothing can be put before this sitting any more. */
    public void requireTakesItems() {
        requireConvenedOrUnderWay("table-deliberation");
    }

    /** Nothing more can be decided at this sitting. */
    public boolean isOver() {
        return status != CONVENED && !status.underWay();
    }

    SittingEvent.ListPublished publishList(LocalDate publishedOn, LocalDate today) {
        if (!wasHeld()) {
            throw new SittingNotReady("publish-list", status, CLOSED);
        }
        requireBetween(heldOn, publishedOn, today);
        if (listPublishedOn != null) {
            throw SittingRefused.done("list-already-published", listPublishedOn);
        }
        listPublishedOn = publishedOn;
        return new SittingEvent.ListPublished(id, publishedOn);
    }

    /** It was opened, and it is over. */
    public boolean wasHeld() {
        return room != null && isOver();
    }

    private static void requireBetween(LocalDate earliest, LocalDate day, LocalDate today) {
        if (day.isBefore(earliest)) {
            throw new DatesOutOfOrder("publication", day, earliest);
        }
        if (day.isAfter(today)) {
            throw new SittingInTheFuture(day, today);
        }
    }

    SittingEvent.MinutesSettled settleMinutes(Sitting next, List<Seat> signers, SigningRule rule) {
        if (!wasHeld()) {
            throw new SittingNotReady("settle-minutes", status, CLOSED);
        }
        if (minutes != null) {
            throw SittingRefused.done("minutes-already-settled", minutes.settledOn());
        }
        if (!next.councilId.equals(councilId)) {
            throw SittingRefused.anotherCouncil();
        }
        if (!next.heldOn.isAfter(heldOn) || next.room == null) {
            throw SittingRefused.settledBySameOrEarlier(next.heldOn, heldOn);
        }
        for (var expected : requiredSigners(rule)) {
            if (!signers.contains(expected)) {
                throw SittingRefused.signerMissing(expected, rule.legalBasis());
            }
        }
        minutes = new Minutes(next.id, next.heldOn, signers, rule, null);
        return new SittingEvent.MinutesSettled(id, minutes);
    }

    /** Who must sign what this sitting leaves behind, under a rule. */
    public List<Seat> requiredSigners(SigningRule rule) {
        var opened = attendance;
        if (opened == null) {
            return List.of();
        }
        return switch (rule.signers()) {
            case ALL_PRESENT -> opened.present();
            case CHAIR_AND_SECRETARY ->
                Stream.concat(Stream.of(opened.chair()), secretaries().stream())
                        .distinct()
                        .toList();
        };
    }

    SittingEvent.MinutesPublished publishMinutes(LocalDate publishedOn, LocalDate today) {
        var settled = minutes;
        if (settled == null) {
            throw SittingRefused.minutesNotSettled();
        }
        if (settled.publishedOn() != null) {
            throw SittingRefused.done("minutes-already-published", settled.publishedOn());
        }
        requireBetween(settled.settledOn(), publishedOn, today);
        minutes = settled.published(publishedOn);
        return new SittingEvent.MinutesPublished(id, minutes);
    }

    private Room requireRoom(String action) {
        if (room == null || !status.underWay()) {
            throw new SittingNotReady(action, status, OPEN);
        }
        return room;
    }

    private Moment moment(@Nullable Instant at) {
        return requireRoom("move").next(checked(at));
    }

    /** The legal date of a sitting stays its own when it goes on after midnight. */
    private @Nullable Instant checked(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        var day = at.atZone(Calendar.PARIS).toLocalDate();
        var latest = room == null ? null : room.latest();
        if (day.isBefore(heldOn) || day.isAfter(heldOn.plusDays(1)) || (latest != null && at.isBefore(latest))) {
            throw SittingRefused.outOfTime(at, heldOn);
        }
        return at;
    }

    public UUID id() {
        return id;
    }

    public UUID councilId() {
        return councilId;
    }

    public String siren() {
        return siren;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    Venue venue() {
        return venue;
    }

    Optional<UUID> secondConvocationOf() {
        return Optional.ofNullable(secondConvocationOf);
    }

    public SittingStatus status() {
        return status;
    }

    public Convocation convocation() {
        return convocation;
    }

    public List<AgendaItem> agenda() {
        return agenda;
    }

    public List<Proxy> proxies() {
        return proxies;
    }

    public ProxyRule proxyRule() {
        return proxyRule;
    }

    public Optional<Attendance> attendance() {
        return Optional.ofNullable(attendance);
    }

    public Optional<QuorumVerdict> quorum() {
        return Optional.ofNullable(quorum);
    }

    public Optional<QuorumVerdict> quorumFailure() {
        return Optional.ofNullable(quorumFailure);
    }

    public List<Presence> presences() {
        return room == null ? List.of() : room.presences();
    }

    public List<Pause> pauses() {
        return room == null ? List.of() : room.pauses();
    }

    public List<ClosedDoors> closedDoors() {
        return room == null ? List.of() : room.closedDoors();
    }

    List<String> allowedActions(LocalDate today) {
        if (status == CONVENED && today.isBefore(heldOn)) {
            return status.allowedActions().stream()
                    .filter(action -> !ON_ITS_DAY.contains(action))
                    .toList();
        }
        if (status != OPEN) {
            return status.allowedActions();
        }
        var doors = requireRoom("close-doors").isClosedToThePublic() ? "reopen-doors" : "close-doors";
        return Stream.concat(status.allowedActions().stream(), Stream.of(doors)).toList();
    }

    /** Who chairs now; empty before the opening. */
    public Optional<Seat> chair() {
        return Optional.ofNullable(room).map(Room::chair);
    }

    /** Items set aside without a vote, in the order it happened. */
    public List<SetAside> itemsSetAside() {
        return setAside;
    }

    /** Ranks of the items put to discussion, in that order. */
    public List<Integer> called() {
        return room == null ? List.of() : room.called();
    }

    /** The last moment in the room: now, or when the sitting ended. */
    public Optional<Moment> lastMoment() {
        return Optional.ofNullable(room).map(Room::last);
    }

    public Optional<LocalDate> listPublishedOn() {
        return Optional.ofNullable(listPublishedOn);
    }

    public Optional<Minutes> minutes() {
        return Optional.ofNullable(minutes);
    }
}
