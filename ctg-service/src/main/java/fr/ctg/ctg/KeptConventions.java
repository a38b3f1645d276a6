package fr.ctg.ctg;

import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.NotFound;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Who may write under a convention: otherwise anybody could take a reference that is not theirs. Asked anew each time: a merger puts one keeper in the
 * place of another.
 */
@ApplicationScoped
public class KeptConventions {
    private final EntityManager database;
    private final Caller caller;

    KeptConventions(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Who keeps the file of the convention, once it is registered. */
    public Optional<String> keeperOf(String reference) {
        return database.createQuery(
                        "select c.keeperSiren from Convention c where c.reference = :reference", String.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The organisation that keeps the convention's file, which the caller must act for. */
    public String requireKeptByCaller(String reference) {
        var keeper = keeperOf(reference).orElseThrow(() -> new NotFound("convention", reference));
        caller.requireOrganisation(keeper);
        return keeper;
    }

    /** Once a convention is registered its parties promise, and nobody else; before, nobody can tell who they will be. */
    public void requirePartyOnceRegistered(String siren, String reference) {
        var strange = database.createQuery(
                        "select 1 from Convention c where c.reference = :reference and not exists (select 1 from Party p where p.convention = c and p.siren = :siren)",
                        Integer.class)
                .setParameter("reference", reference)
                .setParameter("siren", siren)
                .getResultStream()
                .findFirst();
        if (strange.isPresent()) {
            throw new NotAParty(siren, reference);
        }
    }

    /** The caller's organisation, which must be a Caf that signs the convention, and still is a party. */
    public String requireCafOfCaller(String reference) {
        var own = caller.requireOrganisation();
        var caf = database.createQuery(
                        "select case when p.kind = CAF then true else false end from Party p where p.convention.reference = :reference and p.siren = :siren and p.ending is null and p.role = SIGNATORY",
                        Boolean.class)
                .setParameter("reference", reference)
                .setParameter("siren", own)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotAParty(own, reference));
        if (!caf) {
            throw new ForbiddenException();
        }
        return own;
    }
}
