package fr.ctg.sandbox.torture.stage;

/** Whose data; each has a service of its own. */
public enum Database {
    DELIBERATION("deliberation", "deliberation-service", "urn:ctg:deliberation-service", 2),
    CTG("ctg", "ctg-service", "urn:ctg:ctg-service", 2),
    ACTION_PLAN("action_plan", "action-plan-service", "urn:ctg:action-plan-service", 1);

    private final String databaseName;
    private final String service;
    private final String source;
    private final int instances;

    Database(String databaseName, String service, String source, int instances) {
        this.databaseName = databaseName;
        this.service = service;
        this.source = source;
        this.instances = instances;
    }

    public String databaseName() {
        return databaseName;
    }

    public String service() {
        return service;
    }

    /** What the service's events say of where they come from. */
    public String source() {
        return source;
    }

    int instances() {
        return instances;
    }
}
