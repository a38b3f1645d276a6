package fr.ctg.sandbox.torture.play;

import fr.ctg.sandbox.torture.stage.Database;
import java.util.List;
import java.util.random.RandomGenerator;

/** One small thing after the other at one service, which waits for no event: how long it stays away is how long the service was. Acts are told of. */
final class Pulse {
    private static final int BEAT_MILLIS = 300;

    private final Client client;
    private final Database database;
    private final Commune commune;
    private final RandomGenerator chance;

    Pulse(Client client, Database database, Commune commune, RandomGenerator chance) {
        this.client = client;
        this.database = database;
        this.commune = commune;
        this.chance = chance;
    }

    void beat() {
        for (int number = 1; !client.isOver(); number++) {
            write("PULSE-%s-%s-%05d".formatted(database, commune.key(), number));
            Curtain.pause(BEAT_MILLIS);
        }
    }

    private void write(String mark) {
        switch (database) {
            case DELIBERATION -> new CouncilLife(client, commune, mark, chance).deliberate();
            case CTG -> ConventionLife.register(client, mark, List.of(commune), chance);
            case ACTION_PLAN -> PlanLife.create(client, mark, chance);
        }
    }
}
