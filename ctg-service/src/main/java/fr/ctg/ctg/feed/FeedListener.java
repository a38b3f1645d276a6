package fr.ctg.ctg.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.outbox.Inbox;
import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears everything, judges nothing: a repeated sequence number is shown as it was published. */
@ApplicationScoped
class FeedListener {
    private static final String CONSUMER = "feed";

    private final Inbox inbox;
    private final Feed feed;
    private final ObjectMapper json;

    FeedListener(Inbox inbox, Feed feed, ObjectMapper json) {
        this.inbox = inbox;
        this.feed = feed;
        this.json = json;
    }

    void register(@Observes StartupEvent started) {
        inbox.registerMirror(CONSUMER, this::apply);
    }

    @Incoming("feed")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(CONSUMER, message, this::apply);
    }

    private void apply(IncomingEvent event) throws IncomingEvent.Unreadable {
        event.as(JsonNode.class, json); // what is no JSON would break the page it stands on
        feed.append(event);
    }
}
