package fr.ctg.sandbox.torture.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private static final int SHORT_MILLIS = 200;
    private static final int LONG_MILLIS = 30_000;
    /** A connection that is still being made is met once in fifty times. */
    private static final int OFTEN = 100;

    private ServerSocket server;
    private FaultProxy proxy;
    private Socket client;
    private Socket served;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = FaultProxy.start(0, server.getLocalPort());
        client = open();
        served = server.accept();
        served.setSoTimeout(LONG_MILLIS);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        served.close();
        proxy.close();
        server.close();
    }

    @Test
    void carriesBothWaysAndKnowsItsOwnPorts() throws IOException {
        client.getOutputStream().write('a');
        assertEquals('a', served.getInputStream().read());
        served.getOutputStream().write('b');
        assertEquals('b', client.getInputStream().read());
        assertTrue(proxy.reachesServerFrom(served.getPort()));
        assertFalse(proxy.reachesServerFrom(client.getLocalPort()));
    }

    @Test
    void holdsWhatIsSentWhileFrozen() throws IOException {
        proxy.become(Link.FROZEN);
        client.getOutputStream().write('a');
        served.setSoTimeout(SHORT_MILLIS);
        assertThrows(SocketTimeoutException.class, () -> served.getInputStream().read());
        proxy.become(Link.CLEAR);
        served.setSoTimeout(LONG_MILLIS);
        assertEquals('a', served.getInputStream().read());
    }

    @RepeatedTest(OFTEN)
    void resetsEveryConnectionAndRefusesNewOnesWhileCut() throws IOException {
        proxy.become(Link.CUT);
        assertTrue(hasEnded(client));
        assertTrue(hasEnded(served));
        try (var second = open()) {
            assertTrue(hasEnded(second));
        }
        proxy.become(Link.CLEAR);
        try (var third = open();
                var servedThird = server.accept()) {
            third.getOutputStream().write('c');
            assertEquals('c', servedThird.getInputStream().read());
        }
    }

    @Test
    void leavesTheServerWithASessionOfNobodyWhileHalfOpen() throws IOException {
        proxy.become(Link.HALF_OPEN);
        assertTrue(hasEnded(client));
        served.setSoTimeout(SHORT_MILLIS);
        assertThrows(SocketTimeoutException.class, () -> served.getInputStream().read());
        proxy.become(Link.CLEAR);
        served.setSoTimeout(LONG_MILLIS);
        assertTrue(hasEnded(served));
    }

    @RepeatedTest(OFTEN)
    void leadsToAnotherServerAndEndsTheConnectionsToThisOne() throws IOException {
        try (var other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            proxy.lead(other.getLocalPort());
            assertTrue(hasEnded(client));
            try (var second = open();
                    var servedThere = other.accept()) {
                second.getOutputStream().write('d');
                assertEquals('d', servedThere.getInputStream().read());
            }
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(LONG_MILLIS);
        return socket;
    }

    private static boolean hasEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            throw open;
        } catch (IOException reset) {
            return true;
        }
    }
}
