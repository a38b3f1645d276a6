package fr.ctg.actionplan.bulk;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.measure.Measures;
import fr.ctg.actionplan.plan.BegunPlan;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads what decides about a file of measures, and makes measures of its lines. */
@ApplicationScoped
class MeasuringPlans {
    private static final int FETCHED_AT_ONCE = 10_000;
    /** So many lines to an entry of the trail. */
    private static final int LINES_PER_ENTRY = 1_000;

    private final EntityManager entities;
    private final Plans plans;
    private final Measures measures;
    private final Calendar calendar;
    private final Caller caller;

    MeasuringPlans(EntityManager entities, Plans plans, Measures measures, Calendar calendar, Caller caller) {
        this.entities = entities;
        this.plans = plans;
        this.measures = measures;
        this.calendar = calendar;
        this.caller = caller;
    }

    /** As it is at the moment, nobody being kept from changing it. */
    MeasuringPlan asSeenBy(UUID planId, Optional<String> organisation) {
        var reading = plans.requireReading(planId, organisation);
        reading.plan().requireBegun();
        return of(new BegunPlan(reading.plan(), reading.convention().orElseThrow()));
    }

    /** Read anew, and nobody changes it until the transaction ends. */
    MeasuringPlan locked(UUID planId, Optional<String> organisation) {
        entities.clear();
        return of(plans.requireBegun(planId, organisation));
    }

    private MeasuringPlan of(BegunPlan begun) {
        var plan = begun.plan();
        var keeper = caller.organisation().filter(plan.keeperSiren()::equals).isPresent();
        var measured = entities.createQuery("""
                        select i, s from Indicator i join ActionSheet s on s.id = i.sheetId
                        where i.planId = :plan and (s.publishedOn is not null or :keeper = true)""", Object[].class)
                .setParameter("plan", plan.id())
                .setParameter("keeper", keeper)
                .getResultStream()
                .map(row -> new MeasuringPlan.Measured((Indicator) row[0], (ActionSheet) row[1]))
                .toList();
        return new MeasuringPlan(begun, measures.lockOf(plan.id()), measured, calendar.today());
    }

    /** Where measures are already: read row by row, kept as bits. */
    static Places existing(Connection connection, UUID planId) throws SQLException {
        var places = new Places();
        try (var statement = connection.prepareStatement("""
                select m.indicator_id, m.period, m.commune_siren, i.definition ->> 'frequency'
                from measure m join indicator i on i.id = m.indicator_id where m.plan_id = ?""")) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setObject(1, planId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.take(
                            rows.getObject(1, UUID.class),
                            new Period(Frequency.valueOf(rows.getString(4)), rows.getString(2)),
                            rows.getString(3));
                }
            }
        }
        return places;
    }

    /** All lines at once. The trail of the import keeps each of them, as it became a measure. */
    void apply(Connection connection, UUID importId, UUID planId, ImportMeasures.Asked asked, Instant now)
            throws SQLException {
        var status = asked.submit() ? "SUBMITTED" : "DRAFT";
        try (var insert = connection.prepareStatement("""
                insert into measure (id, plan_id, indicator_id, definition_version, period, commune_siren, author_siren, status, value,
                    not_available, evidence_sha256, comment, late_reason, corrections, approvals, recorded_at, version, import_id)
                select id, ?, indicator_id, definition_version, period, commune_siren, ?, ?, value,
                    not_available, evidence_sha256, comment, late_reason, '[]', '[]', ?, 0, import_id
                from measure_import_line where import_id = ?""")) {
            insert.setObject(1, planId);
            insert.setString(2, asked.author().siren());
            insert.setString(3, status);
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setObject(5, importId);
            insert.executeUpdate();
        }
        try (var trail = connection.prepareStatement("""
                select audit_append(?, ?, ?, 'MeasuresImported', '{"planId":"' || ? || '","status":"' || ? || '","columns":'
                    || '["line","id","indicatorId","definitionVersion","period","communeSiren","value","notAvailable","evidenceSha256","comment","lateReason"]'
                    || ',"measures":[' || measures || ']}')
                from (select string_agg(jsonb_build_array(line, id, indicator_id, definition_version, period, commune_siren, value, not_available,
                          evidence_sha256, comment, late_reason)::text, ',' order by line) as measures
                      from measure_import_line where import_id = ? group by line / %1$d order by line / %1$d) entry""".formatted(LINES_PER_ENTRY))) {
            trail.setObject(1, importId);
            trail.setString(2, caller.subject());
            trail.setString(3, caller.requireOrganisation());
            trail.setString(4, planId.toString());
            trail.setString(5, status);
            trail.setObject(6, importId);
            trail.execute();
        }
        try (var delete = connection.prepareStatement("delete from measure_import_line where import_id = ?")) {
            delete.setObject(1, importId);
            delete.executeUpdate();
        }
    }
}
