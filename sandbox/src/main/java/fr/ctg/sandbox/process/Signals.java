package fr.ctg.sandbox.process;

import java.io.IOException;
import java.util.List;

/** The signals that Java itself cannot send. */
public final class Signals {

    private Signals() {}

    /** {@code name} as the command {@code kill} takes it. */
    public static void send(String name, ProcessHandle process) throws IOException {
        if (!process.isAlive()) {
            return; // its number may be somebody else's
        }
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid())))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
