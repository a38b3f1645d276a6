package fr.ctg.sandbox.torture.play;

import fr.ctg.sandbox.torture.stage.Database;

/** A kind of write, and how its database tells that it took place: each mark with how often. */
public enum Deed {
    COUNCIL(Database.DELIBERATION, "select siren, count(*) from council group by 1"),
    SITTING(Database.DELIBERATION, "select place, count(*) from sitting group by 1"),
    OPENING(Database.DELIBERATION, "select place, count(*) from sitting where status <> 'CONVENED' group by 1"),
    DELIBERATION(Database.DELIBERATION, "select official_number, count(*) from deliberation group by 1"),
    VOTE(
            Database.DELIBERATION,
            "select official_number || ':' || jsonb_path_query_first(vote, '$.**.votesFor')::text, count(*) from deliberation where vote is not null group by 1"),
    PUBLICATION(
            Database.DELIBERATION,
            "select official_number, count(*) from deliberation where publication is not null group by 1"),
    TRANSMISSION(
            Database.DELIBERATION,
            "select official_number, count(*) from deliberation where transmission is not null group by 1"),
    CONVENTION(Database.CTG, "select reference, count(*) from convention group by 1"),
    DECISION(Database.CTG, "select official_number, count(*) from authorising_act where kind = 'DECISION' group by 1"),
    SIGNATURE(Database.CTG, "select signature ->> 'place', count(*) from party where signature is not null group by 1"),
    PLAN(Database.ACTION_PLAN, "select convention_reference, count(*) from plan group by 1"),
    SHEET(Database.ACTION_PLAN, "select title, count(*) from action_sheet group by 1"),
    ADOPTION(
            Database.ACTION_PLAN,
            "select adoption ->> 'body', count(*) from plan where adoption is not null group by 1"),
    DEFINITION(Database.ACTION_PLAN, "select definition ->> 'title', count(*) from indicator group by 1"),
    MEASURE(Database.ACTION_PLAN, "select comment, count(*) from measure group by 1");

    private final Database database;
    private final String marks;

    Deed(Database database, String marks) {
        this.database = database;
        this.marks = marks;
    }

    public Database database() {
        return database;
    }

    public String marks() {
        return marks;
    }
}
