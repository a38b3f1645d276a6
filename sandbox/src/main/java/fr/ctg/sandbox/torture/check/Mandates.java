package fr.ctg.sandbox.torture.check;

import fr.ctg.sandbox.torture.stage.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Nobody signed without an executory act that names that convention and that text; nothing is concluded before all have. */
final class Mandates {
    private final Databases databases;

    Mandates(Databases databases) {
        this.databases = databases;
    }

    List<Finding> check() throws SQLException {
        var findings = new ArrayList<Finding>();
        var convention = databases.of(Database.CTG);
        // From the councils' own register, whatever the convention's service believes.
        var acts = new HashSet<>(Query.texts(databases.of(Database.DELIBERATION), """
                select concat_ws('|', id, siren, mandate ->> 'conventionReference', mandate ->> 'textSha256') from deliberation
                where status = 'EXECUTORY' and executory_on <= date '2022-09-20'"""));
        for (var signature : Query.texts(convention, """
                select concat_ws('|', signed_by_act_id, siren, reference, signature ->> 'textSha256')
                from party join convention on convention.id = convention_id where signature is not null and kind = 'COMMUNE'""")) {
            if (!acts.contains(signature)) {
                findings.add(Finding.broken("SIGNED WITHOUT A MANDATE: " + signature));
            }
        }
        for (var signature : Query.texts(convention, """
                select concat_ws('|', party.siren, reference) from party join convention on convention.id = convention_id
                    left join authorising_act as act on act.id = signed_by_act_id and act.siren = party.siren and act.convention_reference = reference
                        and act.executory_on <= (signature ->> 'signedOn')::date
                where signature is not null and act.id is null""")) {
            findings.add(Finding.broken("SIGNED WITHOUT A MANDATE: " + signature));
        }
        for (var reference : Query.texts(convention, """
                select reference from convention
                where (signed_on is not null) <> not exists (select 1 from party where convention_id = convention.id and required and signature is null)""")) {
            findings.add(
                    Finding.broken("Concluded without all its signatures, or not concluded with them: " + reference));
        }
        return findings;
    }

    long concluded() throws SQLException {
        return Query.number(databases.of(Database.CTG), "select count(*) from convention where signed_on is not null");
    }
}
