package fr.ctg.deploy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** What the code says of each member of its configuration interfaces. */
final class Effects {
    private final Map<String, String> byMember = new HashMap<>();

    static Effects in(Path root) throws IOException {
        var effects = new Effects();
        List<Path> sources;
        try (var files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().contains("/src/main/java/fr/ctg/")
                            && file.toString().endsWith("Config.java"))
                    .toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (var unit : task.parse()) {
                effects.new Scanner(DocTrees.instance(task)).scan(unit, String.valueOf(unit.getPackageName()));
            }
        }
        return effects;
    }

    /** What is said of a group, then of its member. */
    String of(Setting setting) {
        var effect = setting.members().stream()
                .map(member -> byMember.getOrDefault(name(member), ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        if (effect.isEmpty()) {
            throw new AssertionError("Nothing is said of " + setting.key() + ", at "
                    + setting.members().getLast());
        }
        return effect;
    }

    private static String name(Method member) {
        return member.getDeclaringClass().getName().replace('$', '.') + "." + member.getName();
    }

    private final class Scanner extends TreePathScanner<Void, String> {
        private final DocTrees trees;

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, String place) {
            return super.visitClass(type, place + "." + type.getSimpleName());
        }

        @Override
        public Void visitMethod(MethodTree method, String place) {
            var comment = trees.getDocComment(getCurrentPath());
            if (comment != null) {
                byMember.put(
                        place + "." + method.getName(),
                        comment.strip()
                                .replaceAll("\\s+", " ")
                                .replaceAll("\\{@code ([^}]+)}", "`$1`")
                                .replace("|", "\\|"));
            }
            return super.visitMethod(method, place);
        }
    }
}
