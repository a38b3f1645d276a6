package fr.ctg.actionplan.scale;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver, which remembers what the service executed for its requests: the very statements, with their values. Requests alone run on virtual
 * threads.
 */
public class RecordingDriver extends org.postgresql.Driver {
    /** Keys that the platform forgets in between, and its look at who is writing just now, which reads no table. */
    private static final Pattern BESIDE_THE_READ =
            Pattern.compile("(?i)\\bpg_locks\\b|\\b(from|into|update)\\s+idempotency_key\\b");

    private static final Queue<String> EXECUTED = new ConcurrentLinkedQueue<>();

    /** What was executed since it was last asked. */
    static List<String> executed() {
        var statements = EXECUTED.stream()
                .filter(sql -> !BESIDE_THE_READ.matcher(sql).find())
                .toList();
        EXECUTED.clear();
        return statements;
    }

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
        var connection = super.connect(url, info);
        return connection == null ? null : recording(Connection.class, connection);
    }

    private static <T> T recording(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            && real instanceof PreparedStatement statement
                            && Thread.currentThread().isVirtual()) {
                        EXECUTED.add(statement.toString());
                    }
                    try {
                        var answer = method.invoke(real, arguments);
                        return answer instanceof PreparedStatement statement
                                        && method.getReturnType() == PreparedStatement.class
                                ? recording(PreparedStatement.class, statement)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
