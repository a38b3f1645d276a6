package fr.ctg.sandbox.rolling;

import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.sandbox.Application;
import fr.ctg.sandbox.Balancer;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.torture.stage.Database;
import fr.ctg.sandbox.torture.stage.Instance;
import fr.ctg.sandbox.torture.stage.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One service in two instances, as they run in production: the settings of the packages, a balancer before them, the gateway before that. */
record Site(Stage stage, Balancer balancer, Clients clients) implements AutoCloseable {
    static Site open(Path root, Path home, Consumer<String> progress)
            throws IOException, SQLException, InterruptedException, CannotStart {
        var balancer = new Balancer(FreePorts.next());
        var profile = new RunProfile(
                List.of("ctg-service", "gateway"),
                RollingRestart.FLAGS,
                Map.of(),
                Map.of("GATEWAY_UPSTREAMS_CTG_URL", balancer.address().toString()));
        var ports = Ports.free();
        var stage = new Stage(
                new SuiteSettings(root, home, ports, true, RollingRestart.TODAY, DemoIdentities.all(), profile),
                progress);
        try {
            stage.start();
        } catch (IOException | SQLException | InterruptedException | CannotStart | RuntimeException failure) {
            stage.close();
            throw failure;
        }
        balancer.balance(instancesOf(stage));
        progress.accept("Two instances are ready");
        return new Site(stage, balancer, new Clients(stage.gateway().address(), stage.issuer()));
    }

    private static List<Application> instancesOf(Stage stage) {
        return stage.instances(Database.CTG).stream().map(Instance::application).toList();
    }

    List<Application> instances() {
        return instancesOf(stage);
    }

    @Override
    public void close() throws IOException {
        balancer.close();
        stage.close();
    }
}
