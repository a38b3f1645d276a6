package fr.ctg.sandbox.torture.fault;

/** What can befall the suite. */
public enum Fault {
    KILL_SERVICE("kill -9 of an instance of a service"),
    KILL_LEADER("kill -9 of the instance that leads the relay"),
    KILL_GATEWAY("kill -9 of the gateway"),
    KILL_BROKER("kill -9 of the broker"),
    KILL_DATABASE("kill -9 of PostgreSQL and all its processes"),
    FREEZE_SERVICE("an instance of a service is stopped for a while, and goes on"),
    FREEZE_LEADER("the leader is stopped for longer than it may be silent, and goes on"),
    FREEZE_BROKER("the broker is stopped for a while, and goes on"),
    WIPE_BROKER("the broker and its disk are lost; all is published again"),
    BAD_DATABASE_LINK("a link to PostgreSQL is slow, narrow, frozen, cut or half-open"),
    BAD_BROKER_LINK("a link to the broker is slow, narrow, frozen, cut or half-open");

    private final String description;

    Fault(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    public boolean isKill() {
        return switch (this) {
            case KILL_SERVICE, KILL_LEADER, KILL_GATEWAY, KILL_BROKER, KILL_DATABASE, WIPE_BROKER -> true;
            case FREEZE_SERVICE, FREEZE_LEADER, FREEZE_BROKER, BAD_DATABASE_LINK, BAD_BROKER_LINK -> false;
        };
    }
}
