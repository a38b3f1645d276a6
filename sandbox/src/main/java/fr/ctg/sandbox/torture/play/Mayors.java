package fr.ctg.sandbox.torture.play;

import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.torture.stage.Stage;

/** Sign again what a restored service knows nothing of any more. */
public final class Mayors {
    private final Client client;
    private final Chances chances;

    public Mayors(Stage stage, History history, long seed) {
        this.client = new Client(stage, history, new Curtain());
        this.chances = new Chances(seed);
    }

    /** Whether the signature was taken. */
    public boolean signAgain(String conventionId, String siren) {
        return ConventionLife.sign(
                client,
                "again " + conventionId + " " + siren,
                "/v1/conventions/" + conventionId,
                mayorOf(siren),
                siren,
                ConventionLife.MAYOR,
                chances.next());
    }

    private static String mayorOf(String siren) {
        return DemoIdentities.all().stream()
                .filter(identity -> identity.name().startsWith("mayor-")
                        && identity.organisation().equals(siren))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
