package fr.ctg.ctg.feed;

import fr.ctg.platform.web.Cursor;

/** A position as an opaque word. */
final class FeedCursor {
    private static final String KIND = "events ";

    private FeedCursor() {}

    static String write(long position) {
        return Cursor.write(KIND + position);
    }

    static long read(String cursor) {
        var word = Cursor.read(cursor);
        if (!word.startsWith(KIND)) {
            throw new Cursor.InvalidCursor();
        }
        return Long.parseLong(word.substring(KIND.length()));
    }
}
