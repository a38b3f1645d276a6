package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.Filter;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.sitting.Sitting;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Deliberations implements PanacheRepositoryBase<Deliberation, UUID> {
    /** Earlier than any sitting: drafts come last in a list of the newest. */
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private static final String COLUMNS = """
            select id, council_id, sitting_id, siren, official_number, held_on, public_subject, matter_code, status, executory_on,
                   modified_at, demonstration, sort_day
            from deliberation where\s""";

    private static final String CONTAINS = "search @@ websearch_to_tsquery('french_plain', :text)";

    /** One commune's acts are read and the words sought in them: a condition no index knows keeps the server from going through all acts with the words. */
    private static final String CONTAINS_AMONG_FEW = "(" + CONTAINS + ") is true";

    private static final String PUBLIC = "is_public and ";
    private static final String OWN_DRAFTS = "not is_public and siren = :organisation and ";

    Deliberation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("deliberation", id));
    }

    /** The act as this reader may see it: another commune's draft does not exist for them. */
    public Deliberation requireVisible(UUID id, Optional<String> organisation) {
        return findByIdOptional(id)
                .filter(act -> act.visibleTo(organisation))
                .orElseThrow(() -> new NotFound("deliberation", id));
    }

    /** All of them, in the order of their ids. */
    List<Deliberation> after(UUID id, int rows) {
        return find("id > ?1 order by id", id).page(0, rows).list();
    }

    /** What stands on the agenda of a sitting, by rank. */
    public List<Deliberation> ofSitting(UUID sittingId) {
        return list("sittingId = ?1 order by rank", sittingId);
    }

    /** Which of these numbers the commune already uses, and whether for an act taken over from a file. */
    public Map<String, Boolean> numbersUsed(String siren, Collection<String> numbers) {
        return getEntityManager()
                .createQuery(
                        "select officialNumber, case when recorded is null then false else true end from Deliberation where siren = :siren and officialNumber in :numbers",
                        Tuple.class)
                .setParameter("siren", siren)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Boolean.class)));
    }

    /** Acts the council voted or that were taken over, oldest first; nothing of a draft. */
    public List<Deliberation> decided(
            String siren,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo,
            @Nullable Deliberation after,
            int rows) {
        var filter = Filter.none()
                .when("siren = :siren", "siren", siren)
                .when("status not in :hidden", "hidden", DeliberationStatus.PRIVATE)
                .when("heldOn >= :heldFrom", "heldFrom", heldFrom)
                .when("heldOn <= :heldTo", "heldTo", heldTo);
        if (after != null) {
            filter.when(
                            "(heldOn, id) > (:afterDay, :afterId)",
                            "afterDay",
                            after.heldOn().orElseThrow())
                    .parameters()
                    .put("afterId", after.id());
        }
        return find(filter.orderedBy("heldOn, id"), filter.parameters())
                .page(0, rows)
                .list();
    }

    void requireNumberFree(String siren, String officialNumber) {
        if (find("siren = ?1 and officialNumber = ?2", siren, officialNumber)
                .firstResultOptional()
                .isPresent()) {
            throw ActRefused.numberUsed(officialNumber);
        }
    }

    /** A place on an agenda, read at once for an act that asks for it. */
    record Place(Sitting sitting, Council council, @Nullable UUID takenBy) {
        /** One item, one act: another one may take its place only when the first was deleted. */
        Sitting requireFreeFor(UUID act, int rank) {
            if (takenBy != null && !takenBy.equals(act)) {
                throw ActRefused.rankTaken(rank);
            }
            return sitting;
        }
    }

    /** The sitting stays as it is until the transaction ends: nobody closes it meanwhile. */
    Place requirePlace(UUID sittingId, int rank) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("""
                        select sitting, council, (select id from Deliberation where sittingId = sitting.id and rank = :rank)
                        from Sitting sitting join Council council on council.id = sitting.councilId
                        where sitting.id = :sittingId""", Place.class)
                .setParameter("sittingId", sittingId)
                .setParameter("rank", rank)
                .setLockMode("sitting", LockMode.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("sitting", sittingId));
    }

    /** One statement; what the reader may not know of is not among the rows. */
    List<DeliberationSummary> page(
            PageRequest page, DeliberationFilter asked, @Nullable ListPosition changes, Optional<String> organisation) {
        var order = asked.order();
        var filter = conditions(asked);
        if (changes == null) {
            page.position(order.name()).ifPresent(position -> after(filter, order, position));
        } else {
            filter.when("(modified_at, id) > (:changedAfter, :after)", "changedAfter", changes.changedAfter())
                    .parameters()
                    .put("after", changes.after());
        }
        var limit = " limit " + page.rows();
        if (asked.mayMatchFewOrMany()) {
            // As a parameter it keeps the server from settling on one plan: a rare word must not be sought along the
            // newest acts.
            limit = " limit :rows";
            filter.parameters().put("rows", page.rows());
        }
        return visible(filter, columns(order) + limit, organisation)
                .getResultStream()
                .map(Deliberations::summary)
                .toList();
    }

    /** All of them, for a reader of rows. */
    TypedQuery<Object[]> whole(DeliberationFilter asked, Optional<String> organisation) {
        return visible(conditions(asked), columns(asked.order()), organisation);
    }

    private static Filter conditions(DeliberationFilter asked) {
        var filter = Filter.none()
                .when("siren = :siren", "siren", asked.siren())
                .when("council_id = :councilId", "councilId", asked.councilId())
                .when("sitting_id = :sittingId", "sittingId", asked.sittingId())
                .when("official_number = :officialNumber", "officialNumber", asked.officialNumber())
                .when("sort_day >= :heldFrom", "heldFrom", asked.heldFrom())
                .when("sort_day <= :heldTo", "heldTo", asked.heldTo())
                .when("matter_code in :matters", "matters", asked.matterCodes().isEmpty() ? null : asked.matterCodes())
                .when(
                        "status in :statuses",
                        "statuses",
                        asked.statuses().isEmpty()
                                ? null
                                : asked.statuses().stream().map(Enum::name).toList())
                .when(asked.isOfOneCommune() ? CONTAINS_AMONG_FEW : CONTAINS, "text", asked.text())
                .when("modified_at >= :modifiedSince", "modifiedSince", asked.modifiedSince());
        if (asked.modifiedSince() == null && asked.statuses().isEmpty()) {
            filter.when("status <> :deleted", "deleted", DeliberationStatus.DELETED.name());
        }
        return filter;
    }

    private TypedQuery<Object[]> visible(Filter filter, String order, Optional<String> organisation) {
        var ordered = filter.orderedBy(order);
        organisation.ifPresent(own -> filter.parameters().put("organisation", own));
        return read(
                organisation.isPresent() ? publicAndOwn(ordered, order) : COLUMNS + PUBLIC + ordered,
                filter.parameters());
    }

    /** The types are said beforehand: otherwise they are worked out anew from each result. */
    private TypedQuery<Object[]> read(String sql, Map<String, Object> parameters) {
        var query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("council_id", UUID.class)
                .addScalar("sitting_id", UUID.class)
                .addScalar("siren", String.class)
                .addScalar("official_number", String.class)
                .addScalar("held_on", LocalDate.class)
                .addScalar("public_subject", String.class)
                .addScalar("matter_code", String.class)
                .addScalar("status", String.class)
                .addScalar("executory_on", LocalDate.class)
                .addScalar("modified_at", Instant.class)
                .addScalar("demonstration", Boolean.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Each half is read from an index of its own, in order: no page steps over what its reader may not see. */
    private static String publicAndOwn(String ordered, String order) {
        return "select * from ((" + COLUMNS + PUBLIC + ordered + ") union all (" + COLUMNS + OWN_DRAFTS + ordered
                + ")) as visible order by " + order;
    }

    private static void after(Filter filter, DeliberationFilter.Sort order, List<String> position) {
        var condition = "(sort_day, id) %s (:afterDay, :afterId)"
                .formatted(order == DeliberationFilter.Sort.NEWEST ? "<" : ">");
        filter.when(condition, "afterDay", LocalDate.parse(position.get(0)))
                .parameters()
                .put("afterId", UUID.fromString(position.get(1)));
    }

    private static String columns(DeliberationFilter.Sort order) {
        return switch (order) {
            case NEWEST -> "sort_day desc, id desc";
            case OLDEST -> "sort_day, id";
            case MODIFIED -> "modified_at, id";
        };
    }

    /** Where a page ended, in the order of the sittings. */
    static List<String> position(DeliberationSummary last) {
        return List.of(
                (last.heldOn() == null ? NO_DAY : last.heldOn()).toString(),
                last.id().toString());
    }

    static DeliberationSummary summary(Object[] row) {
        return new DeliberationSummary(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (LocalDate) row[5],
                (String) row[6],
                (String) row[7],
                DeliberationStatus.valueOf((String) row[8]),
                (LocalDate) row[9],
                (Instant) row[10],
                (Boolean) row[11]);
    }
}
