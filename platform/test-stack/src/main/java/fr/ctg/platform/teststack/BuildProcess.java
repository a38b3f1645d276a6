package fr.ctg.platform.teststack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process whose end is the end of the build: the shared stack has no reason to outlive it. */
final class BuildProcess {

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private BuildProcess() {}

    /** The outermost Maven above this test JVM, else the outermost Java program (a development environment), else this JVM. */
    static ProcessHandle find() {
        var java = Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        child -> child.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(BuildProcess::isJava)
                .toList();
        return last(java.stream().filter(BuildProcess::isMaven).toList())
                .or(() -> last(java))
                .orElseGet(ProcessHandle::current);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(MAVEN))
                .isPresent();
    }

    private static Optional<ProcessHandle> last(List<ProcessHandle> processes) {
        return processes.isEmpty() ? Optional.empty() : Optional.of(processes.getLast());
    }
}
