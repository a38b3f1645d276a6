package fr.ctg.sandbox;

import java.io.UncheckedIOException;
import java.net.URI;

/** {@code make token NAME=clerk-maussane}: prints a token of the running sandbox, and nothing else. */
public final class PrintToken {

    private PrintToken() {}

    public static void main(String[] arguments) {
        try {
            var ports = SandboxOptions.portsFrom(System.getenv());
            var issuer = URI.create("http://127.0.0.1:" + ports.issuer());
            System.out.println(new IssuedTokens(issuer).of(arguments[0]));
        } catch (CannotStart | IllegalArgumentException | UncheckedIOException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
