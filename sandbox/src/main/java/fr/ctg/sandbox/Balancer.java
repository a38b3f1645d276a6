package fr.ctg.sandbox;

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
import org.jspecify.annotations.Nullable;

/**
 * Gives each new connection to the next instance that says it is ready; connections there are stay where they are. While none is ready, it refuses
 * connections, as a Service without endpoints does.
 */
public final class Balancer implements AutoCloseable {
    private final int port;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Application> ready = List.of();
    private volatile boolean closed;
    private @Nullable ServerSocket listener;

    public Balancer(int port) {
        this.port = port;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns when it listens, and looks at them until it is closed. */
    public void balance(List<Application> instances) throws IOException {
        look(instances);
        Thread.ofVirtual().name("readiness").start(() -> probe(instances));
    }

    private void probe(List<Application> instances) {
        try {
            while (!closed) {
                look(instances);
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look(List<Application> instances) throws IOException {
        var found = instances.stream().filter(Application::isReady).toList();
        if (!found.isEmpty()) {
            ready = found;
        }
        if (found.isEmpty() && listener != null) {
            listener.close();
            listener = null;
        } else if (!found.isEmpty() && listener == null && !closed) {
            var opened = new ServerSocket(port, 256, InetAddress.getLoopbackAddress());
            listener = opened;
            Thread.ofVirtual().name("balancer").start(() -> accept(opened));
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var client = opened.accept();
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
    public synchronized void close() throws IOException {
        closed = true;
        if (listener != null) {
            listener.close();
        }
    }
}
