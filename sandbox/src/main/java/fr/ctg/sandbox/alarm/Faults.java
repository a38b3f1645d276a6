package fr.ctg.sandbox.alarm;

import static fr.ctg.sandbox.alarm.Fault.Expected.afterwards;
import static fr.ctg.sandbox.alarm.Fault.Expected.alert;

import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Link;
import fr.ctg.sandbox.torture.stage.Stage;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What can go wrong with the suite on the stage. */
final class Faults {
    /** So that nobody neglects anything but where that is the fault. */
    private static final String LAST_WEEK = "2022-09-26";

    /** Not the subject of any act here: that would keep it. */
    private static final String PROMISE = """
            {"label": "Essai promis", "dueOn": "%s"}""";

    private static final String FORGE = """
            update deliberation set executory_on = executory_on %s 1
            where id = (select id from deliberation where status = 'EXECUTORY' order by id limit 1)""";

    private static final String COMPARED_LONG_AGO = """
            insert into audit_round (state, started_at, finished_at, after_id, compared)
            values ('signed', '2022-09-30 07:00Z', '2022-09-30 07:00Z', '00000000-0000-0000-0000-000000000000', 0)
            on conflict (state) do update set started_at = excluded.started_at, finished_at = excluded.finished_at""";

    private final Stage stage;
    private final Prometheus prometheus;
    private final People people;
    private final Receiver receiver;
    private final int scale;

    Faults(Stage stage, Prometheus prometheus, People people, Receiver receiver, int scale) {
        this.stage = stage;
        this.prometheus = prometheus;
        this.people = people;
        this.receiver = receiver;
        this.scale = scale;
    }

    /** Made together, and each mended when its alerts have fired; the next group begins when all of this one are. */
    List<List<Fault>> groups() {
        return List.of(
                List.of(receiverIsGone()),
                List.of(outcomeIsLost()),
                List.of(databaseIsSlow()),
                List.of(
                        deliveriesAreHeld(),
                        rightIsMissing(),
                        effectFails(),
                        producerIsRestored(),
                        tooManyAsk(),
                        stateIsForged(),
                        comparisonIsHeld(),
                        sealsAreHeld()),
                List.of(brokerIsDown()),
                List.of(connectionsAreHeld()),
                List.of(podsAreGone()),
                List.of(databaseIsDown()));
    }

    /** It takes as long as people do: it is made before all others, and mended after them. */
    Fault nobodyActs() {
        var act = new AtomicReference<String>();
        return new Fault(
                "an act of five weeks ago is not published, and a promise is overdue",
                List.of(alert("CtgActsLate", 63, 11), alert("CtgCommitmentsOverdue", 63, 11)),
                () -> act.set(people.adopt("2022-08-29", PROMISE.formatted("2022-09-15"))),
                () -> {
                    people.makeExecutory(act.get());
                    people.giveUpOverduePromises();
                });
    }

    private Fault receiverIsGone() {
        var webhook = new AtomicReference<String>();
        return new Fault(
                "the receiver of a webhook answers 410",
                List.of(alert("CtgWebhooksDisabled", 2, 1)),
                () -> {
                    webhook.set(people.registerWebhook(receiver.at("/gone")));
                    people.adopt(LAST_WEEK, "");
                },
                () -> people.changeWebhook(webhook.get(), receiver.at("/ok")));
    }

    private Fault outcomeIsLost() {
        return new Fault(
                "the database is cut off while a receiver answers",
                List.of(alert("CtgWebhooksUnmarked", 2, 10)),
                () -> {
                    people.registerWebhook(receiver.at("/late"));
                    people.adopt(LAST_WEEK, "");
                    receiver.awaitAsked();
                    stage.instances(Database.CTG)
                            .forEach(instance -> instance.toDatabase().become(Link.CUT));
                    receiver.let();
                    TimeUnit.SECONDS.sleep(2);
                },
                stage::clearLinks);
    }

    /** What is too old after ten minutes is so at any scale. */
    private Fault deliveriesAreHeld() {
        var session = new Session();
        return new Fault(
                "a forgotten transaction holds the table of deliveries, and events happen",
                List.of(alert("CtgWebhooksStalled", 13 * scale, 1)),
                () -> {
                    session.hold("lock table webhook_delivery in exclusive mode");
                    people.adopt(LAST_WEEK, "");
                },
                session::end);
    }

    private Fault rightIsMissing() {
        return new Fault(
                "a service may not read one of its tables",
                List.of(alert("CtgUnforeseenFailure", 2, 10)),
                () -> {
                    execute(Database.ACTION_PLAN, "revoke select on indicator from action_plan_app");
                    People.read(address(Database.ACTION_PLAN, "/v1/indicators"));
                },
                () -> execute(Database.ACTION_PLAN, "grant select on indicator to action_plan_app"));
    }

    private Fault effectFails() {
        return new Fault(
                "a service may not write the table that an event changes",
                List.of(alert("CtgEventsParked", 7, 1)),
                () -> {
                    execute(Database.CTG, "revoke insert on commitment from ctg_app");
                    people.adopt(LAST_WEEK, PROMISE.formatted("2022-12-31"));
                },
                () -> {
                    execute(Database.CTG, "grant insert on commitment to ctg_app");
                    people.settleParked(address(Database.CTG, "/"), "REFUSED", "retries");
                });
    }

    private Fault producerIsRestored() {
        return new Fault(
                "a producer's database forgot an event that others had, and goes on",
                List.of(alert("CtgHistoryRepeated", 2, 1)),
                () -> {
                    var act = people.adopt(LAST_WEEK, "");
                    TimeUnit.SECONDS.sleep(5); // until it has arrived
                    execute(Database.DELIBERATION, "delete from outbox where aggregate_id = '%s'".formatted(act));
                    execute(
                            Database.DELIBERATION,
                            "delete from outbox_sequence where aggregate_id = '%s'".formatted(act));
                    people.makeExecutory(act);
                },
                () -> people.settleParked(address(Database.CTG, "/"), "REPEATED", "releases"));
    }

    /** At an instance to which the gateway does not lead here: no other alert has to tell of it. */
    private Fault tooManyAsk() {
        var instance = stage.instances(Database.DELIBERATION).getLast();
        var crowd = new AtomicReference<Crowd>();
        return new Fault(
                "the way to the database is slow, and 60 readers ask all the time",
                List.of(alert("CtgTooBusy", 8, 6)),
                () -> {
                    instance.toDatabase().become(Link.SLOW);
                    crowd.set(new Crowd(
                            60, 0, List.of(instance.application().address().resolve("/v1/deliberations"))));
                },
                () -> {
                    crowd.get().close();
                    instance.toDatabase().become(Link.CLEAR);
                });
    }

    private Fault databaseIsSlow() {
        var crowd = new AtomicReference<Crowd>();
        var instances = stage.instances(Database.DELIBERATION);
        return new Fault(
                "the way to a database is slow, and clients ask",
                List.of(alert("CtgAnswersSlow", 21, 11)),
                () -> {
                    instances.forEach(instance -> instance.toDatabase().become(Link.SLOW));
                    crowd.set(new Crowd(20, 0, List.of(stage.gateway().address().resolve("/v1/deliberations"))));
                },
                () -> {
                    instances.forEach(instance -> instance.toDatabase().become(Link.CLEAR));
                    TimeUnit.MINUTES.sleep(1); // asked on, quickly: an end, and not only silence
                    crowd.get().close();
                });
    }

    /** Services look every ten minutes, and at what they found every minute, at any scale. */
    private Fault stateIsForged() {
        return new Fault(
                "somebody changes since when an act is executory, in the database",
                List.of(alert("CtgStatesDiffer", 13 * scale, 13 * scale)),
                () -> {
                    execute(Database.DELIBERATION, FORGE.formatted("-"));
                    people.compareStates(address(Database.DELIBERATION, "/"));
                },
                () -> {
                    execute(Database.DELIBERATION, FORGE.formatted("+"));
                    people.compareStates(address(Database.DELIBERATION, "/"));
                });
    }

    private Fault comparisonIsHeld() {
        var session = new Session();
        return new Fault(
                "a forgotten session keeps everybody from comparing, since three days ago",
                List.of(alert("CtgStatesNotCompared", 33, 13 * scale + 10)),
                () -> {
                    session.hold("select pg_advisory_lock(hashtext('audit_round'), hashtext('signed'))");
                    execute(Database.CTG, COMPARED_LONG_AGO);
                },
                session::end);
    }

    private Fault sealsAreHeld() {
        var session = new Session();
        return new Fault(
                "a forgotten session keeps everybody from sealing, since three days ago",
                List.of(alert("CtgTrailUnsealed", 123, 13 * scale + 10)),
                () -> {
                    session.hold("select pg_advisory_lock(x'5EA1'::bigint)");
                    execute(Database.CTG, "update audit_seal set day = day - 3");
                },
                session::end);
    }

    private Fault brokerIsDown() {
        return new Fault(
                "the broker is killed, and acts are voted",
                List.of(alert("CtgOutboxStuck", 3, 1)),
                () -> {
                    stage.broker().kill();
                    people.adopt(LAST_WEEK, "");
                },
                () -> stage.broker().start());
    }

    /** The last one, and while clients ask: of any that comes after it the same alert would tell. */
    Fault serviceIsDown() {
        var plans = stage.instances(Database.ACTION_PLAN).getFirst().application();
        return new Fault(
                "a service is killed, and clients ask for it",
                List.of(
                        alert("CtgPartAway", 4, 1),
                        alert("CtgFailuresBurnFast", 5, 35),
                        afterwards("CtgFailuresBurnSlow", 18, 6 * 60 + 5)),
                plans::kill,
                () -> {
                    plans.start();
                    stage.awaitReady();
                });
    }

    private Fault connectionsAreHeld() {
        var session = new Session();
        var crowd = new AtomicReference<Crowd>();
        return new Fault(
                "a forgotten transaction holds tables that requests and events need",
                List.of(alert("CtgPoolExhausted", 4, 3)),
                () -> {
                    session.hold("lock table convention, commitment, feed_event in access exclusive mode");
                    people.adopt(LAST_WEEK, PROMISE.formatted("2022-12-31"));
                    crowd.set(new Crowd(30, 0, List.of(address(Database.CTG, "/v1/conventions"))));
                },
                () -> {
                    session.end();
                    crowd.get().close();
                });
    }

    private Fault databaseIsDown() {
        return new Fault(
                "PostgreSQL is killed",
                List.of(alert("CtgDatabaseUnseen", 3, 1), alert("CtgOutboxLeader", 4, 1)),
                stage::killDatabase,
                () -> {
                    stage.startDatabase();
                    stage.awaitReady();
                });
    }

    /** As when a Deployment has no replicas left, or its pods find no node: nothing to scrape is named any more. */
    private Fault podsAreGone() {
        var plans = stage.instances(Database.ACTION_PLAN).getFirst().application();
        return new Fault(
                "a service has no instance any more, nor anything to scrape",
                List.of(alert("CtgPartAway", 4, 1)),
                () -> {
                    prometheus.scrape(Database.ACTION_PLAN.service(), List.of());
                    plans.kill();
                },
                () -> {
                    plans.start();
                    stage.awaitReady();
                    prometheus.scrape(Database.ACTION_PLAN.service(), List.of(plans.management()));
                });
    }

    private URI address(Database database, String path) {
        return stage.instances(database).getFirst().application().address().resolve(path);
    }

    private void execute(Database database, String sql) throws SQLException {
        try (var connection = stage.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of somebody at the database of ctg-service. */
    private final class Session {
        private final AtomicReference<Connection> open = new AtomicReference<>();

        void hold(String sql) throws SQLException {
            var connection = stage.connect(Database.CTG);
            open.set(connection);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void end() throws SQLException {
            open.get().close();
        }
    }
}
