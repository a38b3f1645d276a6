package fr.ctg.ctg.coordination;

import fr.ctg.ctg.convention.ConventionRefused;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who may write under a convention: otherwise anybody could take a reference that is not theirs. */
@ApplicationScoped
public class KeptConventions {
    private final EntityManager database;
    private final Caller caller;

    KeptConventions(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The organisation that keeps the convention's file, which the caller must act for. */
    public String requireKeptByCaller(String reference) {
        var keeper = database.createQuery(
                        "select c.keeperSiren from Convention c where c.reference = :reference", String.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("convention", reference));
        caller.requireOrganisation(keeper);
        return keeper;
    }

    /** The caller's organisation, which must be a party to the convention. */
    public String requirePartyOfCaller(String reference) {
        var own = caller.requireOrganisation();
        var party = database.createQuery(
                        "select 1 from Party p where p.convention.reference = :reference and p.siren = :siren",
                        Integer.class)
                .setParameter("reference", reference)
                .setParameter("siren", own)
                .getResultStream()
                .findFirst();
        if (party.isEmpty()) {
            throw ConventionRefused.notAParty(own, reference);
        }
        return own;
    }
}
