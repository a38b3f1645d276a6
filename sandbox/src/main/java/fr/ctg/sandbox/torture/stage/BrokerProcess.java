package fr.ctg.sandbox.torture.stage;

import fr.ctg.platform.embedded.EmbeddedKafka;
import fr.ctg.sandbox.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The broker in a JVM of its own, so that it can be killed.
 *
 * <pre>java -cp ... fr.ctg.sandbox.torture.stage.BrokerProcess DATA PORT CONTROLLER_PORT LISTENER=PROXY...</pre>
 */
public final class BrokerProcess {
    static final String READY = "ready";

    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        Map<Integer, Integer> proxied = new HashMap<>();
        for (int index = 3; index < arguments.length; index++) {
            var pair = arguments[index].split("=", 2);
            proxied.put(Integer.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        var kafka = new EmbeddedKafka(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), proxied);
        kafka.start();
        kafka.createTopics(Suite.TOPICS, Suite.PARTITIONS);
        // The one line of its standard output; the broker's threads keep the process alive.
        System.out.println(READY);
    }
}
