package fr.ctg.platform.audit.integrity;

import fr.ctg.platform.audit.integrity.DerivedState.Compared;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The chains of the trail in the database, and how far the entries of each hold. */
record Chains(Connection database) {
    /**
     * What a chain is said to end with is its head, or a link of a seal if that goes beyond. What it does end with is the last entry before the first that is
     * not in its place, does not hang on the one before, is not what its hash was made of, or is not what was sealed.
     */
    private static final String COMPARED = """
            with chain as (
                (select aggregate_id from audit_head where aggregate_id > ? order by aggregate_id limit ?)
                union
                (select distinct aggregate_id from audit_entry where aggregate_id > ? order by aggregate_id limit ?)
                union
                (select distinct aggregate_id from audit_link where aggregate_id > ? order by aggregate_id limit ?)
                order by aggregate_id limit ?
            ), entry as (
                select aggregate_id, sequence, hash,
                    sequence = row_number() over so_far
                    and previous_hash = lag(hash, 1, ''::bytea) over so_far
                    and hash = sha256(previous_hash || convert_to(concat_ws(E'\\n', aggregate_id, sequence,
                        (extract(epoch from recorded_at) * 1000000)::bigint, actor, organisation, action, change), 'UTF8'))
                    and strpos(actor || organisation || action, E'\\n') = 0
                    and not exists (select from audit_link link
                        where link.aggregate_id = entry.aggregate_id and link.sequence = entry.sequence and link.hash <> entry.hash) as holds
                from audit_entry entry join chain using (aggregate_id)
                window so_far as (partition by aggregate_id order by sequence)
            ), held as (
                select aggregate_id, sequence, hash, bool_and(holds) over (partition by aggregate_id order by sequence) as holds from entry
            ), ending as (
                select distinct on (aggregate_id) aggregate_id, sequence, hash from held where holds order by aggregate_id, sequence desc
            ), sealed as (
                select distinct on (aggregate_id) aggregate_id, sequence, hash from audit_link join chain using (aggregate_id)
                order by aggregate_id, sequence desc
            )
            select chain.aggregate_id,
                case when head.sequence is null then 'no head'
                    when sealed.sequence > head.sequence then sealed.sequence || ' ' || encode(sealed.hash, 'hex')
                    else head.sequence || ' ' || encode(head.hash, 'hex') end,
                coalesce(ending.sequence || ' ' || encode(ending.hash, 'hex'), 'no entry')
            from chain left join audit_head head using (aggregate_id) left join sealed using (aggregate_id) left join ending using (aggregate_id)
            order by chain.aggregate_id""";

    List<Compared> after(UUID id, int atMost) throws SQLException {
        try (var query = database.prepareStatement(COMPARED)) {
            for (int table = 0; table < 3; table++) {
                query.setObject(2 * table + 1, id);
                query.setInt(2 * table + 2, atMost);
            }
            query.setInt(7, atMost);
            var compared = new ArrayList<Compared>();
            for (var found = query.executeQuery(); found.next(); ) {
                compared.add(new Compared(found.getObject(1, UUID.class), found.getString(2), found.getString(3)));
            }
            return compared;
        }
    }
}
