package fr.ctg.deliberation.sitting;

import static fr.ctg.deliberation.sitting.SittingStatus.CLOSED;
import static fr.ctg.deliberation.sitting.SittingStatus.CONVENED;
import static fr.ctg.deliberation.sitting.SittingStatus.OPEN;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Seat;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One meeting of a council. Its verbs check everything, then change everything. */
@Entity
public class Sitting {
    @Id
    private UUID id;

    private UUID councilId;
    private String siren;
    private LocalDate heldOn;
    private LocalTime startsAt;
    private String place;

    @Enumerated(EnumType.STRING)
    private SittingStatus status;

    private int membersInOffice;

    @JdbcTypeCode(SqlTypes.JSON)
    private Convocation convocation;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgendaItem> agenda;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Proxy> proxies;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProxyRule proxyRule;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Attendance attendance;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable QuorumVerdict quorum;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Sitting() {}

    Sitting(
            UUID id,
            Council council,
            LocalDate heldOn,
            LocalTime startsAt,
            String place,
            LocalDate convokedOn,
            List<AgendaItem> agenda,
            AttendanceRules rules) {
        this.id = id;
        this.councilId = council.id();
        this.siren = council.siren();
        this.heldOn = heldOn;
        this.startsAt = startsAt;
        this.place = place;
        this.status = CONVENED;
        this.membersInOffice = council.membersInOffice();
        this.convocation = Convocation.of(convokedOn, heldOn, council.population(), rules.convocationOn(heldOn));
        this.agenda = List.copyOf(agenda);
        this.proxies = List.of();
        this.proxyRule = rules.proxiesOn(heldOn);
        requireDistinctRanks(agenda);
    }

    private static void requireDistinctRanks(List<AgendaItem> agenda) {
        var ranks = new HashSet<Integer>();
        for (var item : agenda) {
            if (!ranks.add(item.rank())) {
                throw new AgendaRankTwice(item.rank());
            }
        }
    }

    SittingEvent.SittingConvened convened() {
        return new SittingEvent.SittingConvened(id, councilId, heldOn, convocation, agenda);
    }

    SittingEvent.ProxyRecorded recordProxy(Seat giver, Seat holder, @Nullable LocalDate writtenOn) {
        status.require(CONVENED, "record-proxy");
        if (giver.id().equals(holder.id())) {
            throw ProxyRefused.toOneself(giver);
        }
        for (var earlier : proxies) {
            if (earlier.giver().id().equals(giver.id())) {
                throw ProxyRefused.givenTwice(giver, earlier.holder());
            }
            if (earlier.giver().id().equals(holder.id())
                    || earlier.holder().id().equals(giver.id())) {
                throw ProxyRefused.chain(giver, holder);
            }
        }
        if (heldBy(holder) >= proxyRule.perHolder()) {
            throw ProxyRefused.capReached(giver, holder, heldOn, proxyRule);
        }
        if (writtenOn != null && writtenOn.isAfter(heldOn)) {
            throw new DatesOutOfOrder("proxy", writtenOn, heldOn);
        }
        proxies = Stream.concat(proxies.stream(), Stream.of(new Proxy(giver, holder, writtenOn)))
                .toList();
        return new SittingEvent.ProxyRecorded(id, giver, holder, writtenOn, proxyRule);
    }

    private long heldBy(Seat holder) {
        return proxies.stream()
                .filter(proxy -> proxy.holder().id().equals(holder.id()))
                .count();
    }

    SittingEvent.SittingOpened open(Attendance attending, QuorumRule rule, LocalDate today) {
        status.require(CONVENED, "open");
        if (heldOn.isAfter(today)) {
            throw new SittingInTheFuture(heldOn, today);
        }
        var present = attending.present();
        requireEachOnce(attending);
        if (!present.contains(attending.chair())) {
            throw AttendanceInconsistent.chairAbsent(attending.chair());
        }
        if (!present.contains(attending.secretary())) {
            throw AttendanceInconsistent.secretaryAbsent(attending.secretary());
        }
        for (var proxy : proxies) {
            if (!present.contains(proxy.holder())) {
                throw ProxyRefused.holderAbsent(proxy);
            }
            if (present.contains(proxy.giver())) {
                throw ProxyRefused.giverPresent(proxy);
            }
        }
        var verdict = QuorumVerdict.of(present, membersInOffice, rule).requireReached();
        status = OPEN;
        attendance = attending;
        quorum = verdict;
        return new SittingEvent.SittingOpened(id, attending, verdict);
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

    SittingEvent.SittingClosed close() {
        status.require(OPEN, "close");
        status = CLOSED;
        return new SittingEvent.SittingClosed(id);
    }

    /** What the council may vote with on an item, or the refusal that says why not. */
    public Voters voters() {
        status.require(OPEN, "vote");
        if (attendance == null || quorum == null) {
            throw new IllegalStateException("an open sitting has its attendance and its quorum");
        }
        return new Voters(attendance.present().size(), proxies.size(), quorum);
    }

    /** The title of an agenda item; a council decides only what its agenda announced, and nothing once the sitting is closed. */
    public Optional<AgendaItem> item(int rank) {
        if (status == CLOSED) {
            throw new SittingNotReady("table-deliberation", status, OPEN);
        }
        return agenda.stream().filter(item -> item.rank() == rank).findFirst();
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

    LocalTime startsAt() {
        return startsAt;
    }

    String place() {
        return place;
    }

    SittingStatus status() {
        return status;
    }

    public Convocation convocation() {
        return convocation;
    }

    List<AgendaItem> agenda() {
        return agenda;
    }

    public List<Proxy> proxies() {
        return proxies;
    }

    public ProxyRule proxyRule() {
        return proxyRule;
    }

    Optional<Attendance> attendance() {
        return Optional.ofNullable(attendance);
    }

    Optional<QuorumVerdict> quorum() {
        return Optional.ofNullable(quorum);
    }
}
