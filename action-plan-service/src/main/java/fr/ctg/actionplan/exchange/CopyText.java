package fr.ctg.actionplan.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's COPY, sent on as they fill a buffer. */
public final class CopyText {
    private static final int BUFFER = 65_536;

    private final StringBuilder text = new StringBuilder(BUFFER + 4_096);
    private final CopyIn target;
    private boolean begun;

    public CopyText(CopyIn target) {
        this.target = target;
    }

    public CopyText add(@Nullable Object value) {
        if (begun) {
            text.append('\t');
        }
        begun = true;
        if (value == null) {
            text.append("\\N");
        } else {
            escaped(value.toString());
        }
        return this;
    }

    private void escaped(String value) {
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            var letter =
                    switch (value.charAt(at)) {
                        case '\\' -> '\\';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        case '\t' -> 't';
                        default -> '\0';
                    };
            if (letter != '\0') {
                text.append(value, from, at).append('\\').append(letter);
                from = at + 1;
            }
        }
        text.append(value, from, value.length());
    }

    public void endRow() throws SQLException {
        text.append('\n');
        begun = false;
        if (text.length() >= BUFFER) {
            send();
        }
    }

    private void send() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        target.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** How many rows the server took in. */
    public long end() throws SQLException {
        send();
        return target.endCopy();
    }
}
