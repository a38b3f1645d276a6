package fr.ctg.sandbox;

/** The sandbox did not start, and the message is all that the person who started it needs. */
public final class CannotStart extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final int exitCode;

    private CannotStart(String message, int exitCode) {
        super(message);
        this.reason = message;
        this.exitCode = exitCode;
    }

    /** Nothing was started: something around it has to change first. */
    public static CannotStart because(String reason) {
        return new CannotStart(reason, 2);
    }

    /** A part of it failed; the others were stopped. */
    public static CannotStart afterFailure(String what) {
        return new CannotStart(what, 1);
    }

    @Override
    public String getMessage() {
        return reason;
    }

    public int exitCode() {
        return exitCode;
    }
}
