package fr.ctg.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Appends to the trail, in the transaction that makes the change. */
@ApplicationScoped
public class AuditTrail {
    private final EntityManager database;
    private final ObjectMapper json;
    private final Caller caller;

    AuditTrail(EntityManager database, ObjectMapper json, Caller caller) {
        this.database = database;
        this.json = json;
        this.caller = caller;
    }

    /** {@code change} is what happened, a record in the past tense; its simple name is the action. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(UUID aggregateId, Object change) {
        var who = who();
        database.createNativeQuery(
                        "select audit_append(:aggregate, :actor, :organisation, :action, :change)", Long.class)
                .setParameter("aggregate", aggregateId)
                .setParameter("actor", who.actor())
                .setParameter("organisation", who.organisation())
                .setParameter("action", change.getClass().getSimpleName())
                .setParameter("change", written(change))
                .getSingleResult();
    }

    /** Every write over HTTP is authenticated: a change without a caller came by event or by the calendar. */
    private Who who() {
        try {
            return caller.isKnown()
                    ? new Who(caller.subject(), caller.organisation().orElse(""))
                    : Who.SYSTEM;
        } catch (ContextNotActiveException noRequest) {
            return Who.SYSTEM;
        }
    }

    private String written(Object change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private record Who(String actor, String organisation) {
        static final Who SYSTEM = new Who("system", "");
    }
}
