package fr.ctg.platform.audit;

import fr.ctg.platform.verifier.Fault;
import fr.ctg.platform.verifier.Fault.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What somebody with every right over the database may do to one chain, and where it must be found. */
enum Tampering {
    ONE_FIELD_CHANGED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            var change = List.of(
                            "change = change || ' '",
                            "actor = actor || 'x'",
                            "organisation = '999999998'",
                            "action = action || 'd'",
                            "recorded_at = recorded_at + interval '1 microsecond'",
                            "hash = sha256(hash)",
                            "previous_hash = sha256(previous_hash)")
                    .get(at.random().nextInt(7));
            trail.run("update audit_entry set %s where %s".formatted(change, at.entry(at.number())));
            return at.found(at.number(), Kind.CHANGED);
        }
    },
    ONE_ENTRY_REWRITTEN_WITH_ITS_HASH {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            trail.run("update audit_entry set change = '{}' where " + at.entry(at.number()));
            trail.run("update audit_entry set hash = %s where %s".formatted(HASH, at.entry(at.number())));
            return at.rewritten().or(at.found(at.number() + 1, Kind.UNLINKED)).or(at.found(at.last(), Kind.OTHER_HEAD));
        }
    },
    ALL_REWRITTEN_FROM_HERE_ON {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place any) throws SQLException {
            var at = any.within(any.sealed());
            trail.run("update audit_entry set change = '{}' where " + at.entry(at.number()));
            at.rehash(trail);
            return at.rewritten();
        }
    },
    SOME_DELETED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            var until = at.number() + at.random().nextInt(2);
            trail.run("delete from audit_entry where aggregate_id = '%s' and sequence between %d and %d"
                    .formatted(at.chain(), at.number(), until));
            return at.found(at.number(), until < at.last() ? Kind.DELETED : Kind.TRUNCATED);
        }
    },
    ONE_DELETED_AND_THE_OTHERS_RENUMBERED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place any) throws SQLException {
            var at = any.within(any.last() - 1);
            trail.run("delete from audit_entry where " + at.entry(at.number()));
            at.renumber(trail, at.number() + 1, -1);
            return at.found(at.number(), Kind.DELETED);
        }
    },
    END_DELETED_AND_HEAD_MENDED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place any) throws SQLException {
            var at = any.within(any.sealed());
            trail.run("delete from audit_entry where aggregate_id = '%s' and sequence >= %d"
                    .formatted(at.chain(), at.number()));
            at.mendHead(trail);
            return at.found(at.number(), Kind.TRUNCATED);
        }
    },
    ONE_INSERTED_WITH_A_HASH_THAT_HOLDS {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            at.renumber(trail, at.number(), 1);
            at.insert(trail, at.number());
            return at.rewritten().or(at.found(at.number(), Kind.INSERTED));
        }
    },
    ONE_INSERTED_WITH_ANY_HASH {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            at.renumber(trail, at.number(), 1);
            at.insert(trail, at.number());
            trail.run("update audit_entry set hash = sha256(hash) where " + at.entry(at.number()));
            return at.found(at.number(), Kind.INSERTED);
        }
    },
    ONE_APPENDED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            at.insert(trail, at.last() + 1);
            return at.found(at.last() + 1, Kind.INSERTED);
        }
    },
    TWO_EXCHANGED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place any) throws SQLException {
            var at = any.within(any.last() - 1);
            var other = at.number() + 1 + at.random().nextInt((int) (at.last() - at.number()));
            trail.run("update audit_entry set sequence = 0x7fffffff where " + at.entry(at.number()));
            trail.run("update audit_entry set sequence = %d where %s".formatted(at.number(), at.entry(other)));
            trail.run("update audit_entry set sequence = %d where %s".formatted(other, at.entry(0x7fffffff)));
            return at.found(at.number(), Kind.REORDERED);
        }
    },
    TWO_CONTENTS_EXCHANGED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place any) throws SQLException {
            var at = any.within(any.last() - 1);
            trail.run("""
                    update audit_entry e set change = o.change from audit_entry o
                    where e.aggregate_id = '%1$s' and o.aggregate_id = '%1$s'
                      and e.sequence in (%2$d, %3$d) and o.sequence in (%2$d, %3$d) and e.sequence <> o.sequence""".formatted(at.chain(), at.number(), at.number() + 1));
            return at.found(at.number(), Kind.CHANGED);
        }
    },
    HEAD_CHANGED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            trail.run("update audit_head set hash = sha256(hash) where aggregate_id = '%s'".formatted(at.chain()));
            return at.found(at.last(), Kind.OTHER_HEAD);
        }
    },
    HEAD_DELETED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            trail.run("delete from audit_head where aggregate_id = '%s'".formatted(at.chain()));
            return at.found(at.last(), Kind.WITHOUT_HEAD);
        }
    },
    CHAIN_DELETED {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            trail.run(
                    "delete from audit_entry where aggregate_id = '%1$s'; delete from audit_head where aggregate_id = '%1$s'"
                            .formatted(at.chain()));
            return at.found(1, Kind.TRUNCATED);
        }
    },
    CHAIN_DELETED_WITH_ITS_LINKS {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException {
            CHAIN_DELETED.on(trail, at);
            trail.run("delete from audit_link where aggregate_id = '%s'".formatted(at.chain()));
            return fault -> fault.kind() == Kind.SEAL_CHAINS && fault.position() == 1;
        }
    },
    ALL_REWRITTEN_WITH_ITS_LINKS {
        @Override
        Predicate<Fault> on(TrailInDatabase trail, Place any) throws SQLException {
            ALL_REWRITTEN_FROM_HERE_ON.on(trail, any.within(1));
            trail.run("""
                    update audit_link l set hash = e.hash from audit_entry e
                    where e.aggregate_id = l.aggregate_id and e.sequence = l.sequence""");
            return fault -> fault.kind() == Kind.SEAL_CHAINS && fault.position() == 1;
        }
    };

    private static final String HASH = """
            sha256(previous_hash || convert_to(concat_ws(E'\\n', aggregate_id, sequence,
                (extract(epoch from recorded_at) * 1000000)::bigint, actor, organisation, action, change), 'UTF8'))""";

    /** Tampers at a place; returns what the first fault must be. */
    abstract Predicate<Fault> on(TrailInDatabase trail, Place at) throws SQLException;

    /** An entry of a chain. */
    record Place(UUID chain, long number, long last, long sealed, Random random) {
        static Place anywhere(TrailInDatabase trail, Random random) throws SQLException {
            var chain = trail.chains().get(random.nextInt(trail.chains().size()));
            var last = trail.number("select max(sequence) from audit_entry where aggregate_id = '%s'".formatted(chain));
            var sealed =
                    trail.number("select max(sequence) from audit_link where aggregate_id = '%s'".formatted(chain));
            return new Place(chain, 1 + random.nextLong(last), last, sealed, random);
        }

        Place within(long latest) {
            return new Place(chain, Math.min(number, latest), last, sealed, random);
        }

        String entry(long sequence) {
            return "aggregate_id = '%s' and sequence = %d".formatted(chain, sequence);
        }

        Predicate<Fault> found(long position, Kind kind) {
            return fault -> chain.equals(fault.aggregate()) && fault.position() == position && fault.kind() == kind;
        }

        /** Between two seals: the entry is between the first number that may be meant and the last. */
        Predicate<Fault> rewritten() {
            return fault -> chain.equals(fault.aggregate())
                    && Set.of(Kind.REWRITTEN).contains(fault.kind())
                    && fault.position() <= number
                    && number <= Long.parseLong(fault.facts().getFirst());
        }

        void renumber(TrailInDatabase trail, long from, int by) throws SQLException {
            trail.run(
                    "update audit_entry set sequence = sequence + 1000000 where aggregate_id = '%s' and sequence >= %d"
                            .formatted(chain, from));
            trail.run(
                    "update audit_entry set sequence = sequence - 1000000 + %d where aggregate_id = '%s' and sequence > 1000000"
                            .formatted(by, chain));
            mendHead(trail);
        }

        void insert(TrailInDatabase trail, long sequence) throws SQLException {
            trail.run("""
                    insert into audit_entry
                    values ('%s', %d, now(), 'nobody', '', 'Invented', '{}', coalesce((select hash from audit_entry where %s), ''), '')""".formatted(chain, sequence, entry(sequence - 1)));
            trail.run("update audit_entry set hash = %s where %s".formatted(HASH, entry(sequence)));
        }

        void rehash(TrailInDatabase trail) throws SQLException {
            for (var at = number; at <= last; at++) {
                trail.run("""
                        update audit_entry set previous_hash = coalesce((select hash from audit_entry where %s), '') where %s""".formatted(entry(at - 1), entry(at)));
                trail.run("update audit_entry set hash = %s where %s".formatted(HASH, entry(at)));
            }
            mendHead(trail);
        }

        void mendHead(TrailInDatabase trail) throws SQLException {
            trail.run("delete from audit_head where aggregate_id = '%s'".formatted(chain));
            trail.run("""
                    insert into audit_head select aggregate_id, sequence, hash from audit_entry
                    where aggregate_id = '%s' order by sequence desc limit 1""".formatted(chain));
        }
    }
}
