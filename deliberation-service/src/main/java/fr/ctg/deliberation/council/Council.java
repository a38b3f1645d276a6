package fr.ctg.deliberation.council;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A municipal council for one term, from one full renewal to the next. */
@Entity
public class Council {
    @Id
    private UUID id;

    private String siren;
    private String insee;
    private String name;
    private LocalDate renewedOn;
    private int population;
    private int populationYear;
    private int seats;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Member> members;

    private boolean demonstration;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Council() {}

    Council(
            UUID id,
            String siren,
            String insee,
            String name,
            LocalDate renewedOn,
            int population,
            int populationYear,
            List<Member> members,
            boolean demonstration) {
        this.id = id;
        this.siren = siren;
        this.insee = insee;
        this.name = name;
        this.renewedOn = renewedOn;
        this.population = population;
        this.populationYear = populationYear;
        this.seats = CouncilSize.seatsFor(population);
        this.members = List.copyOf(members);
        this.demonstration = demonstration;
        if (members.size() > seats) {
            throw new MoreMembersThanSeats(members.size(), seats, population);
        }
        if (members.stream().filter(member -> member.office() == Office.MAYOR).count() != 1) {
            throw new NotOneMayor();
        }
    }

    public UUID id() {
        return id;
    }

    public String siren() {
        return siren;
    }

    public String insee() {
        return insee;
    }

    public String name() {
        return name;
    }

    LocalDate renewedOn() {
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

    List<Member> members() {
        return members;
    }

    /** Members in office: the base of the quorum, which vacant seats leave (CGCT L2121-17). */
    public int membersInOffice() {
        return members.size();
    }

    public boolean demonstration() {
        return demonstration;
    }

    /** The member as acts will name them; refused when nobody of that id is in office. */
    public Seat seatOf(UUID memberId) {
        return members.stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .map(Member::seat)
                .orElseThrow(() -> new NotInOffice(memberId, name));
    }

    public List<Seat> seatsOf(Collection<UUID> memberIds) {
        return memberIds.stream().map(this::seatOf).toList();
    }
}
