package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.stage.Database;
import java.util.List;

/** Who hears whom. */
record Consumer(Database at, String name, Database of) {
    static final List<Consumer> ALL = List.of(
            new Consumer(Database.DELIBERATION, "mandates", Database.CTG),
            new Consumer(Database.CTG, "mandates", Database.DELIBERATION),
            new Consumer(Database.CTG, "promises", Database.DELIBERATION),
            new Consumer(Database.CTG, "chain", Database.ACTION_PLAN),
            new Consumer(Database.ACTION_PLAN, "plans", Database.CTG));

    /** Of its rows in the tables of the inbox. */
    String where() {
        return "consumer = '%s' and source = '%s'".formatted(name, of.source());
    }

    @Override
    public String toString() {
        return at + "/" + name;
    }
}
