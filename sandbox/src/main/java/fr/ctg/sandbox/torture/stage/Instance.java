package fr.ctg.sandbox.torture.stage;

import fr.ctg.sandbox.Application;

/**
 * One of the instances of a service, with its links.
 *
 * @param database whose it is
 */
public record Instance(Application application, Database database, FaultProxy toDatabase, FaultProxy toBroker) {
    public String name() {
        return application.name();
    }

    void clearLinks() {
        toDatabase.become(Link.CLEAR);
        toBroker.become(Link.CLEAR);
    }
}
