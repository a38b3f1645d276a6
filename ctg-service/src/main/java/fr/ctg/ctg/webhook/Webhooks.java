package fr.ctg.ctg.webhook;

import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Each shown to its organisation only. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    private final Caller caller;

    Webhooks(Caller caller) {
        this.caller = caller;
    }

    Webhook requireOwn(UUID id) {
        return own(id, findByIdOptional(id));
    }

    /** Its row locked until the transaction ends. */
    Webhook requireOwnLocked(UUID id) {
        return own(id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Webhook own(UUID id, Optional<Webhook> found) {
        return found.filter(webhook -> caller.organisation().equals(Optional.of(webhook.organisation())))
                .orElseThrow(() -> new NotFound("webhook", id));
    }

    List<Webhook> page(PageRequest page) {
        return find(
                        "organisation = ?1 and id > ?2 order by id",
                        caller.organisation().orElse(""),
                        page.after())
                .page(0, page.rows())
                .list();
    }

    /** One organisation's registrations come one after the other. */
    void requireRoom(String organisation, int most) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('webhook'), hashtext(:organisation))")
                .setParameter("organisation", organisation)
                .getSingleResult();
        if (count("organisation", organisation) >= most) {
            throw WebhookRefused.tooMany(most);
        }
    }
}
