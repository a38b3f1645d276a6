package fr.ctg.sandbox.rolling;

import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.sandbox.Application;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each new connection to the next instance that says it is ready; connections there are stay where they are. */
final class Balancer implements AutoCloseable {
    private final int port = FreePorts.next();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Application> ready = List.of();
    private volatile boolean closed;
    private final ServerSocket listener;

    Balancer() throws IOException {
        listener = new ServerSocket(port, 256, InetAddress.getLoopbackAddress());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns at once, and looks at them until it is closed. */
    void balance(List<Application> instances) {
        ready = List.copyOf(instances);
        Thread.ofVirtual().name("readiness").start(() -> probe(instances));
        Thread.ofVirtual().name("balancer").start(this::accept);
    }

    private void probe(List<Application> instances) {
        try {
            while (!closed) {
                ready = instances.stream().filter(Application::isReady).toList();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closing) {
                // the loop ends with the listener
            }
        }
    }

    private void serve(Socket client) {
        var candidates = ready;
        for (int attempt = 0; attempt < candidates.size(); attempt++) {
            var chosen = candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size()));
            var server = new Socket();
            try {
                server.connect(
                        new InetSocketAddress("127.0.0.1", chosen.address().getPort()), 1000);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(client, server));
                carry(server, client);
                return;
            } catch (IOException gone) {
                close(server);
            }
        }
        close(client);
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // the other direction ends with this one
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // as wished
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        listener.close();
    }
}
