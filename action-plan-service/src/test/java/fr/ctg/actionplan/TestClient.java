package fr.ctg.actionplan;

import fr.ctg.platform.teststack.ReadsBeforeItWrites;
import java.util.List;

/** Reads a thing before it writes over it. */
public final class TestClient extends ReadsBeforeItWrites {
    public TestClient() {
        super(List.of("/period-lock"));
    }
}
