package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.stage.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What one service keeps of another is what that other says: the same facts, each as often. */
final class Effects {
    private record Pair(String fact, Database said, String saying, Database kept, String keeping) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(
                    "authorising act",
                    Database.DELIBERATION,
                    """
                    select concat_ws('|', id, status = 'REJECTED', executory_on) from deliberation where mandate is not null and vote is not null""",
                    Database.CTG,
                    "select concat_ws('|', id, rejected, executory_on) from authorising_act where kind = 'DELIBERATION'"),
            new Pair(
                    "promise",
                    Database.DELIBERATION,
                    """
                    select concat_ws('|', id, promise ->> 'label') from deliberation, jsonb_array_elements(commitments) as promise
                    where mandate is not null and status in ('ADOPTED', 'EXECUTORY')""",
                    Database.CTG,
                    "select concat_ws('|', deliberation_id, label) from commitment where deliberation_id is not null"),
            new Pair(
                    "adopted act",
                    Database.DELIBERATION,
                    "select id::text from deliberation where status in ('ADOPTED', 'EXECUTORY')",
                    Database.CTG,
                    "select deliberation_id::text from heard_act"),
            new Pair("use of a mandate", Database.CTG, """
                    select concat_ws('|', signed_by_act_id, convention_id, signature ->> 'signedOn', signed_on)
                    from party join convention on convention.id = convention_id where signature is not null and kind = 'COMMUNE'""", Database.DELIBERATION, """
                    select concat_ws('|', id, mandate_use ->> 'conventionId', mandate_use ->> 'signedOn', mandate_use ->> 'conventionSignedOn')
                    from deliberation where mandate_use is not null"""),
            new Pair(
                    "signed convention",
                    Database.CTG,
                    "select concat_ws('|', id, reference, signed_on) from convention where signed_on is not null",
                    Database.ACTION_PLAN,
                    "select concat_ws('|', convention_id, reference, signed_on) from signed_convention"),
            new Pair(
                    "active plan",
                    Database.ACTION_PLAN,
                    "select concat_ws('|', id, convention_reference) from plan where status = 'ACTIVE'",
                    Database.CTG,
                    "select concat_ws('|', plan_id, convention_reference) from activated_plan"),
            // What happened and what was told of it, in one database.
            new Pair(
                    "vote told",
                    Database.DELIBERATION,
                    """
                    select concat_ws('|', id, case status when 'REJECTED' then 'rejected' else 'approved' end) from deliberation where vote is not null
                    union all select concat_ws('|', id, 'executory') from deliberation where status = 'EXECUTORY'""",
                    Database.DELIBERATION,
                    "select concat_ws('|', aggregate_id, split_part(type, '.', 4)) from outbox"),
            new Pair(
                    "signature told",
                    Database.CTG,
                    """
                    select concat_ws('|', convention_id, 'party-signed') from party where signature is not null
                    union all select concat_ws('|', id, 'signed') from convention where signed_on is not null""",
                    Database.CTG,
                    "select concat_ws('|', aggregate_id, split_part(type, '.', 4)) from outbox where type like 'fr.ctg.convention.%'"),
            new Pair(
                    "activation told",
                    Database.ACTION_PLAN,
                    "select id::text from plan where status = 'ACTIVE'",
                    Database.ACTION_PLAN,
                    "select aggregate_id::text from outbox where type = 'fr.ctg.plan.activated.v1'"));

    private final Databases databases;

    Effects(Databases databases) {
        this.databases = databases;
    }

    List<Finding> check() throws SQLException {
        return check(pair -> true);
    }

    /** Without what others keep of a service that has gone back in time. */
    List<Finding> checkWithoutWhatOthersKeepOf(Database rewound) throws SQLException {
        return check(pair -> !isKeptByOthers(pair, rewound));
    }

    /** All that others keep of that service. */
    List<String> keptByOthersOf(Database said) throws SQLException {
        var facts = new ArrayList<String>();
        for (var pair : PAIRS) {
            if (isKeptByOthers(pair, said)) {
                for (var fact : Query.texts(databases.of(pair.kept()), pair.keeping())) {
                    facts.add(pair.fact() + " " + fact);
                }
            }
        }
        Collections.sort(facts);
        return facts;
    }

    private static boolean isKeptByOthers(Pair pair, Database said) {
        return pair.said() == said && pair.kept() != said;
    }

    private List<Finding> check(Predicate<Pair> chosen) throws SQLException {
        var findings = new ArrayList<Finding>();
        for (var pair : PAIRS.stream().filter(chosen).toList()) {
            var difference = new HashMap<String, Integer>();
            count(difference, databases, pair.said(), pair.saying(), 1);
            count(difference, databases, pair.kept(), pair.keeping(), -1);
            difference.forEach((fact, more) -> {
                var what = "%s %s: %s says so %d times more than %s keeps"
                        .formatted(pair.fact(), fact, pair.said(), more, pair.kept());
                if (more != 0) {
                    findings.add(more > 0 ? Finding.lost(what) : Finding.doubled(what));
                }
            });
        }
        for (var waiting : Query.texts(databases.of(Database.ACTION_PLAN), """
                select reference from plan join signed_convention on reference = convention_reference where status = 'ADOPTED'""")) {
            findings.add(Finding.broken("The convention %s is signed, and its plan not active".formatted(waiting)));
        }
        return findings;
    }

    private static void count(
            Map<String, Integer> difference, Databases databases, Database where, String facts, int weight)
            throws SQLException {
        for (var fact : Query.texts(databases.of(where), facts)) {
            difference.merge(fact, weight, Integer::sum);
        }
    }
}
