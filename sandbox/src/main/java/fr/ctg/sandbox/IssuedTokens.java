package fr.ctg.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Tokens of a running sandbox, asked for as any client would. */
public final class IssuedTokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI issuer;

    /** Tokens of the issuer at that base address, see {@link Suite#issuer()}. */
    public IssuedTokens(URI issuer) {
        this.issuer = issuer;
    }

    /** A token for the demo identity of that name, good for eight hours. */
    public String of(String name) {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(issuer.resolve("/token/" + name)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalArgumentException(answer.body().strip());
            }
            return answer.body().strip();
        } catch (ConnectException e) {
            throw new UncheckedIOException(
                    "No sandbox answers at %s: start it with make run, or say where it is (PORT=)".formatted(issuer),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer at %s does not answer".formatted(issuer), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for a token", e);
        }
    }
}
