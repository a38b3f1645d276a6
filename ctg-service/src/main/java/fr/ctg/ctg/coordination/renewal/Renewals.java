package fr.ctg.ctg.coordination.renewal;

import fr.ctg.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signed conventions by their last day, and the reminders told of them. */
@ApplicationScoped
class Renewals {
    static final String BY_END = "endsOn";

    private final EntityManager database;

    Renewals(EntityManager database) {
        this.database = database;
    }

    List<RenewalView> page(PageRequest page, LocalDate today, LocalDate before) {
        var after = page.position(BY_END);
        return database.createNativeQuery("""
                        select c.id, c.reference, c.title, c.keeper_siren, c.ends_on,
                            (select min(s.reference) from convention s
                             where s.predecessor = c.reference and s.keeper_siren = c.keeper_siren and s.abandonment is null) as successor,
                            (select string_agg(r.months || '=' || to_char(r.told_on, 'YYYY-MM-DD'), ',' order by r.months desc)
                             from renewal_reminder r where r.convention_id = c.id and r.ends_on = c.ends_on) as told
                        from convention c
                        where c.signed_on is not null and c.amends is null and c.termination is null
                            and c.ends_on >= :today and c.ends_on < :before
                            and (c.ends_on, c.id) > (:afterDay, :afterId)
                        order by c.ends_on, c.id limit :rows""", Tuple.class)
                .setParameter("today", today)
                .setParameter("before", before)
                .setParameter(
                        "afterDay",
                        after.map(key -> LocalDate.parse(key.getFirst())).orElse(LocalDate.EPOCH))
                .setParameter(
                        "afterId",
                        after.map(key -> UUID.fromString(key.getLast())).orElse(new UUID(0, 0)))
                .setParameter("rows", page.rows())
                .getResultStream()
                .map(row -> view((Tuple) row))
                .toList();
    }

    private static RenewalView view(Tuple row) {
        return new RenewalView(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                row.get("title", String.class),
                row.get("keeper_siren", String.class),
                day(row),
                row.get("successor", String.class),
                RenewalView.reminders(row.get("told", String.class)));
    }

    /** The reminders whose day has come, now noted as told. The key makes the second of two replicas find nothing. */
    List<RenewalDue> takeDue(LocalDate today, List<Integer> months) {
        return database.createNativeQuery("""
                        with told as (
                            insert into renewal_reminder (convention_id, ends_on, months, told_on)
                            select c.id, c.ends_on, min(m), :today
                            from convention c cross join unnest(cast(string_to_array(:months, ',') as int[])) m
                            where c.signed_on is not null and c.amends is null and c.termination is null and c.ends_on >= :today
                                and c.ends_on - make_interval(0, m) <= :today
                            group by c.id, c.ends_on
                            on conflict do nothing
                            returning convention_id, ends_on, months)
                        select c.id, c.reference, c.title, c.keeper_siren, told.ends_on, told.months
                        from told join convention c on c.id = told.convention_id""", Tuple.class)
                .setParameter("today", today)
                .setParameter("months", months.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .getResultStream()
                .map(row -> due((Tuple) row))
                .toList();
    }

    /** Signed conventions that are over and of which nobody was told, now noted as told. */
    List<ConventionExpired> takeExpired(LocalDate today) {
        return database.createNativeQuery("""
                        update convention set expiry_told_on = :today
                        where signed_on is not null and amends is null and termination is null
                            and ends_on < :today and (expiry_told_on is null or expiry_told_on <= ends_on)
                        returning id, reference, ends_on""", Tuple.class)
                .setParameter("today", today)
                .getResultStream()
                .map(row -> expired((Tuple) row))
                .toList();
    }

    private static ConventionExpired expired(Tuple row) {
        return new ConventionExpired(row.get("id", UUID.class), row.get("reference", String.class), day(row));
    }

    private static RenewalDue due(Tuple row) {
        return new RenewalDue(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                row.get("title", String.class),
                row.get("keeper_siren", String.class),
                day(row),
                row.get("months", Integer.class));
    }

    private static LocalDate day(Tuple row) {
        return row.get("ends_on") instanceof LocalDate day
                ? day
                : row.get("ends_on", java.sql.Date.class).toLocalDate();
    }
}
