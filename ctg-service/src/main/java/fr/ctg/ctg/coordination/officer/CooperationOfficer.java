package fr.ctg.ctg.coordination.officer;

import fr.ctg.platform.storage.Changing;
import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One post of cooperation officer. */
@Entity
public class CooperationOfficer extends Changing {
    @Id
    private UUID id;

    private String conventionReference;
    private String keeperSiren;
    private String post;

    @Basic
    @JsonColumn
    private List<Employment> employments;

    @Basic
    @JsonColumn
    private List<Vacancy> vacancies;

    private boolean demonstration;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CooperationOfficer() {}

    public CooperationOfficer(UUID id, String keeperSiren, RecordOfficer request) {
        this.id = id;
        this.keeperSiren = keeperSiren;
        this.conventionReference = request.conventionReference();
        this.post = request.post();
        this.demonstration = request.demonstration();
        this.employments = List.of();
        this.vacancies = List.of();
        request.employments().forEach(this::employ);
        request.vacancies().forEach(this::leaveVacant);
    }

    /** Employers together never take more than the whole of a post: a month exceeds it where some employment begins, or nowhere. */
    Employment employ(Employment added) {
        requireForwards(added.from(), added.to());
        for (var other : employments) {
            if (other.employerSiren().equals(added.employerSiren()) && other.overlaps(added)) {
                throw OfficerRefused.employedTwice(added, other);
            }
        }
        var extended = Stream.concat(employments.stream(), Stream.of(added)).toList();
        for (var employment : extended) {
            var share = shareIn(employment.from(), extended);
            if (share.compareTo(BigDecimal.ONE) > 0) {
                throw OfficerRefused.moreThanFullTime(employment.from(), share);
            }
        }
        employments = extended;
        return added;
    }

    Vacancy leaveVacant(Vacancy vacancy) {
        requireForwards(vacancy.from(), vacancy.to());
        if (employments.stream()
                .noneMatch(employment -> vacancy.covers(employment.employerSiren(), vacancy.from())
                        && employment.covers(vacancy.from()))) {
            throw OfficerRefused.notEmployed(vacancy);
        }
        vacancies = Stream.concat(vacancies.stream(), Stream.of(vacancy)).toList();
        return vacancy;
    }

    Employment endEmployment(String employerSiren, YearMonth last) {
        var running = employments.stream()
                .filter(employment -> employment.employerSiren().equals(employerSiren) && employment.to() == null)
                .findFirst()
                .orElseThrow(() -> OfficerRefused.nothingRuns(employerSiren));
        requireForwards(running.from(), last);
        var ended = running.until(last);
        employments = employments.stream()
                .map(employment -> employment.equals(running) ? ended : employment)
                .toList();
        return ended;
    }

    /** The post is held again after that month. */
    Vacancy endVacancy(@Nullable String employerSiren, YearMonth last) {
        var running = vacancies.stream()
                .filter(vacancy -> Objects.equals(vacancy.employerSiren(), employerSiren) && vacancy.to() == null)
                .findFirst()
                .orElseThrow(() -> OfficerRefused.nothingRuns(employerSiren));
        requireForwards(running.from(), last);
        var ended = running.until(last);
        vacancies = vacancies.stream()
                .map(vacancy -> vacancy.equals(running) ? ended : vacancy)
                .toList();
        return ended;
    }

    /** The months of a year in which the employer had the post. */
    public List<YearMonth> monthsEmployed(Employment employment, int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(employment::covers)
                .toList();
    }

    public boolean isVacant(Employment employment, YearMonth month) {
        return vacancies.stream().anyMatch(vacancy -> vacancy.covers(employment.employerSiren(), month));
    }

    private static BigDecimal shareIn(YearMonth month, List<Employment> employments) {
        return employments.stream()
                .filter(employment -> employment.covers(month))
                .map(Employment::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void requireForwards(YearMonth from, @Nullable YearMonth to) {
        if (to != null && to.isBefore(from)) {
            throw OfficerRefused.backwards(from, to);
        }
    }

    public UUID id() {
        return id;
    }

    String conventionReference() {
        return conventionReference;
    }

    String keeperSiren() {
        return keeperSiren;
    }

    public String post() {
        return post;
    }

    public List<Employment> employments() {
        return employments;
    }

    List<Vacancy> vacancies() {
        return vacancies;
    }

    boolean isDemonstration() {
        return demonstration;
    }
}
