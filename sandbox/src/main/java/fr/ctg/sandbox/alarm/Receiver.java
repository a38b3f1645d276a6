package fr.ctg.sandbox.alarm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Where webhooks are sent: {@code /ok} takes them, {@code /gone} wants none any more, {@code /late} answers when it is let. */
final class Receiver implements AutoCloseable {
    private static final int LONGEST_SECONDS = 10;

    private final HttpServer server;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch let = new CountDownLatch(1);

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        var receiver = new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.server.createContext("/ok", call -> answer(call, 204));
        receiver.server.createContext("/gone", call -> answer(call, 410));
        receiver.server.createContext("/late", receiver::answerLate);
        receiver.server.start();
        return receiver;
    }

    private void answerLate(HttpExchange call) throws IOException {
        asked.countDown();
        try {
            let.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        answer(call, 204);
    }

    private static void answer(HttpExchange call, int status) throws IOException {
        call.getRequestBody().readAllBytes();
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Until somebody waits for the answer of {@code /late}. */
    void awaitAsked() throws InterruptedException {
        if (!asked.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Nothing was sent");
        }
    }

    void let() {
        let.countDown();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
