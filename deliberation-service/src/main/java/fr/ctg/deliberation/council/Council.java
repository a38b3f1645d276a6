package fr.ctg.deliberation.council;

import fr.ctg.deliberation.council.Suspension.Scope;
import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A municipal council for one term, from one full renewal to the next. Nobody is ever removed from it: who was in office on a day is always
 * known.
 */
@Entity
public class Council extends Changing {
    @Id
    private UUID id;

    private String siren;
    private @Nullable String siret;
    private String insee;
    private String name;
    private LocalDate renewedOn;
    private int population;
    private int populationYear;
    private int seats;
    private @Nullable String exceptionalSeatsBasis;

    @Basic
    @JsonColumn
    private List<Member> members;

    @Basic
    @JsonColumn
    private List<OfficeTerm> offices;

    @Basic
    @JsonColumn
    private List<Suspension> suspensions;

    @Basic
    @JsonColumn
    private List<PublicationChoice> publicationChoices;

    private boolean demonstration;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Council() {}

    /** As elected at a full renewal: everybody sits from that day on. */
    Council(UUID id, RegisterCouncil elected, List<Member> members, List<OfficeTerm> offices) {
        CouncilSize.requireOrdinaryLaw(elected.insee());
        if (elected.siret() != null && !elected.siret().startsWith(elected.siren())) {
            throw CouncilRefused.siretOfAnother(elected.siret(), elected.siren());
        }
        var exceptional = elected.exceptionalSeats();
        this.id = id;
        this.siren = elected.siren();
        this.siret = elected.siret();
        this.insee = elected.insee();
        this.name = elected.name();
        this.renewedOn = elected.renewedOn();
        this.population = elected.population();
        this.populationYear = elected.populationYear();
        this.seats = exceptional == null ? CouncilSize.seatsFor(population) : exceptional.seats();
        this.exceptionalSeatsBasis = exceptional == null ? null : exceptional.legalBasis();
        this.members = List.copyOf(members);
        this.offices = List.copyOf(offices);
        this.suspensions = List.of();
        this.publicationChoices = List.of();
        this.demonstration = elected.demonstration();
        if (members.size() > seats) {
            throw new MoreMembersThanSeats(members.size(), seats, population);
        }
        if (offices.stream().filter(term -> term.office() == Office.MAYOR).count() > 1) {
            throw new NotOneMayor();
        }
    }

    CouncilEvent.MemberLeft leave(UUID memberId, LocalDate leftOn, Member.DepartureCause cause) {
        var leaving = memberOn(memberId, leftOn);
        requireAfter(leftOn, leaving.seatedOn());
        var left = leaving.leaving(leftOn, cause);
        members = members.stream()
                .map(member -> member.id().equals(memberId) ? left : member)
                .toList();
        offices = offices.stream()
                .map(term -> term.memberId().equals(memberId) && term.heldOn(leftOn) ? term.ending(leftOn) : term)
                .toList();
        return new CouncilEvent.MemberLeft(id, left);
    }

    CouncilEvent.MemberSeated seat(Member coming) {
        requireAfter(coming.seatedOn(), renewedOn);
        if (members.stream().filter(member -> member.satOn(coming.seatedOn())).count() >= seats) {
            throw CouncilRefused.noVacantSeat(seats, coming.seatedOn());
        }
        var replacedId = coming.replacesId();
        if (replacedId != null) {
            var replaced = members.stream()
                    .filter(member -> member.id().equals(replacedId))
                    .findFirst()
                    .orElseThrow(() -> new NotInOffice(replacedId, name, coming.seatedOn()));
            if (replaced.satOn(coming.seatedOn())) {
                throw CouncilRefused.replacedIsInOffice(replaced.seat(), coming.seatedOn());
            }
        }
        members = Stream.concat(members.stream(), Stream.of(coming)).toList();
        return new CouncilEvent.MemberSeated(id, coming);
    }

    /** A new mayor ends the term of the one before; a deputy takes a free rank. */
    CouncilEvent.OfficerElected elect(UUID memberId, Office office, @Nullable Integer rank, LocalDate from) {
        memberOn(memberId, from);
        if ((office == Office.DEPUTY) != (rank != null)) {
            throw CouncilRefused.rankWithoutDeputy();
        }
        if (rank != null) {
            deputyOn(rank, from).ifPresent(holder -> {
                throw CouncilRefused.deputyRankTaken(rank, holder);
            });
        }
        var elected = new OfficeTerm(memberId, office, rank, from, null);
        var kept = offices.stream().map(term -> term.heldOn(from) && endedBy(term, elected) ? term.ending(from) : term);
        offices = Stream.concat(kept, Stream.of(elected)).toList();
        return new CouncilEvent.OfficerElected(id, elected);
    }

    private static boolean endedBy(OfficeTerm term, OfficeTerm elected) {
        return term.memberId().equals(elected.memberId())
                || (term.office() == Office.MAYOR && elected.office() == Office.MAYOR);
    }

    CouncilEvent.MemberSuspended suspend(Suspension suspension) {
        memberOn(suspension.memberId(), suspension.from());
        if (suspension.to() != null && suspension.to().isBefore(suspension.from())) {
            throw CouncilRefused.outOfOrder(suspension.to(), suspension.from());
        }
        suspensions = Stream.concat(suspensions.stream(), Stream.of(suspension)).toList();
        return new CouncilEvent.MemberSuspended(id, suspension);
    }

    CouncilEvent.PublicationModeChosen choosePublication(PublicationChoice choice, PublicationRules rules) {
        rules.on(choice.from()).requireChoice(population);
        requireAfter(choice.from(), renewedOn);
        publicationChoices =
                Stream.concat(publicationChoices.stream(), Stream.of(choice)).toList();
        return new CouncilEvent.PublicationModeChosen(id, choice);
    }

    private static void requireAfter(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw CouncilRefused.outOfOrder(day, earliest);
        }
    }

    public List<Member> membersOn(LocalDate day) {
        return members.stream().filter(member -> inOffice(member, day)).toList();
    }

    /** Members in office: the base of the quorum, which vacant seats leave (CGCT L2121-17). */
    public int membersInOffice(LocalDate day) {
        return membersOn(day).size();
    }

    private boolean inOffice(Member member, LocalDate day) {
        return member.satOn(day) && !suspended(member.id(), Scope.SEAT, day);
    }

    private boolean suspended(UUID memberId, Scope scope, LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.appliesTo(memberId, scope, day));
    }

    /** The member as acts will name them; refused when nobody of that id was in office on the day. */
    public Seat seatOf(UUID memberId, LocalDate day) {
        return memberOn(memberId, day).seat();
    }

    public List<Seat> seatsOf(Collection<UUID> memberIds, LocalDate day) {
        return memberIds.stream().map(memberId -> seatOf(memberId, day)).toList();
    }

    private Member memberOn(UUID memberId, LocalDate day) {
        return members.stream()
                .filter(member -> member.id().equals(memberId) && inOffice(member, day))
                .findFirst()
                .orElseThrow(() -> new NotInOffice(memberId, name, day));
    }

    public Optional<Seat> mayorOn(LocalDate day) {
        return officersOn(day)
                .filter(term -> term.office() == Office.MAYOR)
                .map(term -> seatOf(term.memberId(), day))
                .findFirst();
    }

    private Optional<Seat> deputyOn(int rank, LocalDate day) {
        return offices.stream()
                .filter(term -> term.heldOn(day) && term.rank() != null && term.rank() == rank)
                .flatMap(term -> members.stream().filter(member -> member.id().equals(term.memberId())))
                .map(Member::seat)
                .findFirst();
    }

    /** The mayor, then the deputies in the order in which one takes the place of the other (CGCT L2122-17). */
    public List<Seat> orderOfPrecedence(LocalDate day) {
        return officersOn(day)
                .sorted(Comparator.comparing(OfficeTerm::office)
                        .thenComparing(term -> term.rank() == null ? 0 : term.rank()))
                .map(term -> seatOf(term.memberId(), day))
                .toList();
    }

    Office officeOn(UUID memberId, LocalDate day) {
        return officersOn(day)
                .filter(term -> term.memberId().equals(memberId))
                .map(OfficeTerm::office)
                .findFirst()
                .orElse(Office.COUNCILLOR);
    }

    private Stream<OfficeTerm> officersOn(LocalDate day) {
        return offices.stream()
                .filter(term -> term.heldOn(day)
                        && !suspended(term.memberId(), Scope.OFFICE, day)
                        && !suspended(term.memberId(), Scope.SEAT, day));
    }

    /** What the commune chose for its acts; the website where it chose nothing. */
    public PublicationMode publicationModeOn(LocalDate day) {
        return publicationChoices.stream()
                .filter(choice -> !choice.from().isAfter(day))
                .max(Comparator.comparing(PublicationChoice::from))
                .map(PublicationChoice::mode)
                .orElse(PublicationMode.WEBSITE);
    }

    public UUID id() {
        return id;
    }

    public String siren() {
        return siren;
    }

    public Optional<String> siret() {
        return Optional.ofNullable(siret);
    }

    public String insee() {
        return insee;
    }

    public String name() {
        return name;
    }

    public LocalDate renewedOn() {
        return renewedOn;
    }

    public int population() {
        return population;
    }

    int populationYear() {
        return populationYear;
    }

    int seats() {
        return seats;
    }

    Optional<String> exceptionalSeatsBasis() {
        return Optional.ofNullable(exceptionalSeatsBasis);
    }

    List<Member> members() {
        return members;
    }

    List<OfficeTerm> offices() {
        return offices;
    }

    List<Suspension> suspensions() {
        return suspensions;
    }

    List<PublicationChoice> publicationChoices() {
        return publicationChoices;
    }

    public boolean demonstration() {
        return demonstration;
    }
}
