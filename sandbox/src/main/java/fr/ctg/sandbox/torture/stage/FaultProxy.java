package fr.ctg.sandbox.torture.stage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Carries bytes between a client and a server of the loopback address, well or badly. */
public final class FaultProxy implements AutoCloseable {
    private static final int PACKET = 16 * 1024;
    private static final long LATE_MILLIS = 150;
    private static final long NARROW_BYTES_PER_SECOND = 50_000;

    private final ServerSocket listener;
    private volatile int target;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Link link = Link.CLEAR;

    private FaultProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    static FaultProxy start(int port, int target) throws IOException {
        var listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(local(port));
        var proxy = new FaultProxy(listener, target);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** To another server; the connections to this one end. */
    void lead(int port) {
        target = port;
        connections.forEach(Connection::close);
    }

    /** From now on, for the connections there are too. */
    public void become(Link wanted) {
        lock.lock();
        try {
            link = wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        switch (wanted) {
            case CUT -> connections.forEach(Connection::close);
            case HALF_OPEN -> connections.forEach(Connection::abandon);
            case CLEAR -> connections.stream().filter(Connection::isAbandoned).forEach(Connection::close);
            case SLOW, NARROW, FROZEN -> {
                // felt by the next packet
            }
        }
    }

    /** Whether one of the connections comes to the server from that port: so the server's own records tell who of its clients it is. */
    public boolean reachesServerFrom(int port) {
        return connections.stream().anyMatch(connection -> connection.server.getLocalPort() == port);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException closedOrRefused) {
                // the listener was closed, or the server is down and the client has been told
            }
        }
    }

    /** Counts the connection first, then looks at link and target: what changes meanwhile finds it among the connections. */
    private void serve(Socket client) throws IOException {
        var server = new Socket();
        server.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        var connection = new Connection(client, server);
        connections.add(connection);
        try {
            if (link == Link.CUT) {
                throw new ConnectException("cut");
            }
            connection.open();
        } catch (IOException cutOrDown) {
            connection.close();
            throw cutOrDown;
        }
    }

    private void awaitPassage(int bytes) throws InterruptedException {
        switch (link) {
            case FROZEN -> awaitThaw();
            case SLOW -> TimeUnit.MILLISECONDS.sleep(LATE_MILLIS);
            case NARROW -> TimeUnit.MILLISECONDS.sleep(bytes * 1000L / NARROW_BYTES_PER_SECOND);
            case CLEAR, CUT, HALF_OPEN -> {
                // what still has a connection passes
            }
        }
    }

    private void awaitThaw() throws InterruptedException {
        lock.lock();
        try {
            while (link == Link.FROZEN) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** With a reset, as from a host that is gone: the other side does not wait for a farewell. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException closedAlready) {
            // then there is nobody to impress
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // as wished
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        become(Link.CUT);
    }

    private final class Connection {
        private final Socket client;
        private final Socket server;
        private volatile boolean abandoned;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void open() throws IOException {
            server.connect(local(target), 1000);
            Thread.ofVirtual().start(() -> carry(client, server));
            Thread.ofVirtual().start(() -> carry(server, client));
        }

        void carry(Socket from, Socket to) {
            var packet = new byte[PACKET];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(packet); read >= 0; read = in.read(packet)) {
                    awaitPassage(read);
                    out.write(packet, 0, read);
                }
            } catch (IOException broken) {
                // the other direction ends with this one
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                if (!abandoned) {
                    close();
                }
            }
        }

        void abandon() {
            abandoned = true;
            reset(client);
        }

        boolean isAbandoned() {
            return abandoned;
        }

        void close() {
            connections.remove(this);
            reset(client);
            reset(server);
        }
    }
}
