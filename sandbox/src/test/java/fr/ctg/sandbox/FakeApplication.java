package fr.ctg.sandbox;

import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a packaged application: it is ready at once, and shows the environment it was given. */
final class FakeApplication {

    private FakeApplication() {}

    public static void main(String[] arguments) throws IOException {
        if ("migrate".equals(System.getenv("QUARKUS_PROFILE"))) {
            System.out.println("migrating");
            System.exit(Files.exists(Path.of("cannot-migrate")) ? 4 : 0);
        }
        if (Files.exists(Path.of("fails"))) {
            for (var line = 1; line <= 30; line++) {
                System.out.println("line " + line);
            }
            System.exit(3);
        }
        var port = System.getenv("QUARKUS_HTTP_PORT");
        listen(port);
        var management = System.getenv("QUARKUS_MANAGEMENT_PORT");
        if (management != null) {
            listen(management);
        }
    }

    private static void listen(String port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext("/q/health/ready", exchange -> answer(exchange, "UP"));
        server.createContext("/environment", exchange -> answer(exchange, environment()));
        server.start();
    }

    private static String environment() {
        return System.getenv().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(joining("\n"));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A repository in which the four applications are built. */
    static Path repository(Path root) throws IOException {
        for (var name : new String[] {"deliberation-service", "ctg-service", "action-plan-service", "gateway"}) {
            packageInto(Files.createDirectories(root.resolve(name).resolve("target/quarkus-app")));
        }
        return root;
    }

    private static void packageInto(Path directory) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeApplication.class.getName());
        var file = FakeApplication.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(directory.resolve("quarkus-run.jar")), manifest);
                InputStream bytes = Objects.requireNonNull(
                        FakeApplication.class.getClassLoader().getResourceAsStream(file))) {
            jar.putNextEntry(new JarEntry(file));
            bytes.transferTo(jar);
        }
    }
}
