package fr.ctg.sandbox.alarm;

import java.time.Duration;
import java.util.List;

/** What goes wrong, and the alerts that tell of it. */
record Fault(String what, List<Expected> alerts, Step make, Step mend) {

    /**
     * An alert; its times are those of the rules as they are written.
     *
     * @param within how soon it has to fire
     * @param lingers how long it may rightly look back at what was mended
     * @param meanwhile whether the fault is left as it is until it fires
     */
    record Expected(String alert, Duration within, Duration lingers, boolean meanwhile) {
        static Expected alert(String alert, int within, int lingers) {
            return new Expected(alert, Duration.ofMinutes(within), Duration.ofMinutes(lingers), true);
        }

        static Expected afterwards(String alert, int within, int lingers) {
            return new Expected(alert, Duration.ofMinutes(within), Duration.ofMinutes(lingers), false);
        }
    }

    /** Something an operator, a client or bad luck does. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
