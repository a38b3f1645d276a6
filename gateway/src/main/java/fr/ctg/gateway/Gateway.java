package fr.ctg.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Gateway {
    /** Set, Quarkus no longer answers an unreadable address with a bare 400 before any route sees it: {@code RequestLimits} explains it. */
    static final String NO_SILENT_REFUSAL = "vertx.disableURIValidation";

    public static void main(String... args) {
        System.setProperty(NO_SILENT_REFUSAL, "true");
        Quarkus.run(args);
    }
}
