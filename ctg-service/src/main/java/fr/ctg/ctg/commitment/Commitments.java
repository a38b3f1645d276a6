package fr.ctg.ctg.commitment;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {
    private static final String UNSETTLED = "fulfilledOn is null and releasedOn is null and not lapsed";

    private final HeardActs acts;
    private final CommitmentJournal journal;
    private final Calendar calendar;
    private final Event<ActFell> others;

    Commitments(HeardActs acts, CommitmentJournal journal, Calendar calendar, Event<ActFell> others) {
        this.others = others;
        this.acts = acts;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Notes a promise found in an act. */
    public void found(
            String conventionReference,
            String siren,
            UUID deliberationId,
            String officialNumber,
            String label,
            LocalDate dueOn) {
        lockPromisesOf(siren);
        persist(new Commitment(conventionReference, siren, deliberationId, officialNumber, label, dueOn));
        match(siren);
    }

    /** Notes an adopted act, which may keep a promise. */
    void heard(HeardAct act) {
        lockPromisesOf(act.siren());
        acts.persist(act);
        match(act.siren());
    }

    /** An act is as if it had never been: what it kept is open again, what it promised is not owed, and another act may have kept it meanwhile. */
    void fell(UUID deliberationId) {
        acts.findByIdOptional(deliberationId).ifPresent(act -> {
            lockPromisesOf(act.siren());
            act.fall();
            others.fire(new ActFell(deliberationId, true));
            list("deliberationId", deliberationId).forEach(promise -> promise.lapse(true));
            list("siren = ?1 and fulfilledOn is not null", act.siren()).stream()
                    .filter(promise -> promise.fulfilment()
                            .filter(kept -> kept.isBy(deliberationId))
                            .isPresent())
                    .forEach(promise -> journal.record(promise.reopen()));
            match(act.siren());
        });
    }

    /** The annulment was quashed: the act counts again. */
    void standsAgain(UUID deliberationId) {
        acts.findByIdOptional(deliberationId).ifPresent(act -> {
            lockPromisesOf(act.siren());
            act.standAgain();
            others.fire(new ActFell(deliberationId, false));
            list("deliberationId", deliberationId).forEach(promise -> promise.lapse(false));
            match(act.siren());
        });
    }

    private void match(String siren) {
        var open = list("siren = ?1 and deliberationId is not null and " + UNSETTLED, siren);
        if (!open.isEmpty()) {
            for (var kept : KeptPromise.among(open, acts.of(siren))) {
                journal.record(kept.promise().keptBy(kept.act().asFulfilment(), calendar.today()));
            }
        }
    }

    /** A promise and the act that keeps it arrive by two consumers: neither may miss the other. */
    private void lockPromisesOf(String siren) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('promises'), hashtext(:siren))) locked",
                        Integer.class)
                .setParameter("siren", siren)
                .getSingleResult();
    }

    Commitment require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("commitment", id));
    }

    /** The promise, its row locked until the transaction ends. */
    Commitment requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("commitment", id));
    }

    /** Promises of the parties only: anybody's act may name a reference. */
    public List<Commitment> under(String conventionReference, List<String> partySirens) {
        return list("conventionReference = ?1 and siren in ?2 order by dueOn, id", conventionReference, partySirens);
    }

    /** Which promises a list is asked for. */
    record Filter(
            @Nullable String conventionReference, @Nullable String siren, Set<CommitmentStatus> statuses) {}

    List<Commitment> page(ListPosition from, int rows, Filter filter, LocalDate today) {
        return from(from, filter, today).setMaxResults(rows).getResultList();
    }

    TypedQuery<Commitment> from(ListPosition from, Filter filter, LocalDate today) {
        var wanted = filter.statuses().isEmpty() ? EnumSet.allOf(CommitmentStatus.class) : filter.statuses();
        var query = getEntityManager()
                .createQuery("from Commitment c where " + from.condition("c") + """
                         and (:reference is null or conventionReference = :reference) and (:siren is null or siren = :siren)
                        and case when lapsed then 'LAPSED'
                                 when releasedOn is not null then 'RELEASED'
                                 when fulfilledOn > dueOn then 'FULFILLED_LATE'
                                 when fulfilledOn is not null then 'FULFILLED'
                                 when dueOn < :today then 'OVERDUE'
                                 else 'OPEN' end in :statuses
                        order by\s""" + from.order("c"), Commitment.class)
                .setParameter("reference", filter.conventionReference())
                .setParameter("siren", filter.siren())
                .setParameter("today", today)
                .setParameter("statuses", wanted.stream().map(Enum::name).collect(Collectors.toSet()));
        from.parameters().forEach(query::setParameter);
        return query;
    }

    /**
     * The promises whose day passed unkept and of which nothing was told yet, now marked as told. Of two replicas that ask at once, the second
     * waits for the rows of the first, then finds them marked.
     */
    List<Commitment> takeOverdue(LocalDate today, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        update commitment set overdue_told_at = now(), version = version + 1
                        where overdue_told_at is null and fulfilled_on is null and released_on is null and not lapsed and id in (
                            select id from commitment
                            where overdue_told_at is null and fulfilled_on is null and released_on is null and not lapsed and due_on < :today
                            order by id limit :most)
                        returning *""", Commitment.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }
}
