package fr.ctg.gateway.access;

/** The client closed its connection before it had an answer: nobody reads what is said now. */
public final class ClientLeft extends RuntimeException {
    public ClientLeft() {
        super("The client left", null, false, false);
    }
}
