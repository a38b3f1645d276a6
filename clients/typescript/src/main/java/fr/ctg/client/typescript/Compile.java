package fr.ctg.client.typescript;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Compiles the package, with the compiler that the build has unpacked. */
public final class Compile {
    private Compile() {}

    /** {@code arguments} are the files of the compiler and of the package. */
    public static void main(String[] arguments) throws URISyntaxException {
        var script = Path.of(Objects.requireNonNull(Compile.class.getResource("/compile.cjs"))
                .toURI());
        Node.absence()
                .ifPresentOrElse(
                        reason -> System.err.println("The TypeScript client is not compiled. " + reason),
                        () -> Node.call(script, "compile", arguments));
    }
}
